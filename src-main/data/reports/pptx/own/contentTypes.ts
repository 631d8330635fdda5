const presentations = 'application/vnd.openxmlformats-officedocument.presentationml'

/** What each part of a presentation is told to be. */
export const contentTypes = {
  presentation: `${presentations}.presentation.main+xml`,
  master: `${presentations}.slideMaster+xml`,
  layout: `${presentations}.slideLayout+xml`,
  slide: `${presentations}.slide+xml`,
  notesMaster: `${presentations}.notesMaster+xml`,
  notesSlide: `${presentations}.notesSlide+xml`,
  presProps: `${presentations}.presProps+xml`,
  viewProps: `${presentations}.viewProps+xml`,
  tableStyles: `${presentations}.tableStyles+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
} as const
