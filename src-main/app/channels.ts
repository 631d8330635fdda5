/** Names of the second lane between preload and main: dialogs, drops and the hand-over of the data port. */
export const channels = {
  chooseFiles: 'files:choose',
  chooseSaveFile: 'files:chooseSave',
  grantDropped: 'files:grantDropped',
  print: 'page:print',
  fullScreen: 'window:fullScreen',
  drawn: 'page:drawn',
  fault: 'page:fault',
  loadAgain: 'page:loadAgain',
  connect: 'data:connect',
  readState: 'data:readState',
  port: 'data:port',
  state: 'data:state',
} as const
