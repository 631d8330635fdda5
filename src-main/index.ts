import { app } from 'electron'
import { dataProgramIn, runApplication } from './app/application.ts'
import { settleGraphics } from './app/gpu.ts'
import { openLog } from './supervision/log.ts'
import { settlePaths } from './app/paths.ts'
import { refuseToStart } from './app/refuseToStart.ts'
import { declareAppScheme } from './security/appProtocol.ts'
import { closeNetwork } from './security/closedNetwork.ts'
import { lockNavigation } from './security/lockDown.ts'

const paths = settlePaths(import.meta.dirname)

closeNetwork()

if (paths.refusedFolder !== null) {
  app.enableSandbox()
  void refuseToStart(paths.refusedFolder)
} else if (app.requestSingleInstanceLock()) {
  const log = openLog(paths.logs)
  app.enableSandbox()
  declareAppScheme()
  lockNavigation()
  const graphics = settleGraphics(paths.userData, log)
  void app.whenReady().then(() => runApplication(paths, dataProgramIn(import.meta.dirname), graphics, log))
} else {
  app.quit()
}
