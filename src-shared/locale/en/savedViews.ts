import type { SameShape } from '../catalogueShape.ts'
import type { savedViews as nl } from '../nl/savedViews.ts'

export const savedViews: SameShape<typeof nl> = {
  title: 'Saved views',
  save: 'Save',
  saveTitle: 'Save this view',
  saveText:
    'This saves the page with its present choice. The figures are worked out again when it is opened.',
  name: 'Name',
  nameOf: (name) => `Name of ${name}`,
  replaces: 'This name is there already. Saving replaces that view.',
  taken: 'Another saved view has this name.',
  saved: (name) => `The view ${name} has been saved.`,
  manage: 'Rename or remove',
  manageTitle: 'Saved views',
  rename: 'Save name',
  renameOf: (name) => `Save name of ${name}`,
  remove: 'Remove',
  removeOf: (name) => `Remove ${name}`,
  removed: (name) => `The view ${name} has been removed.`,
  none: 'You have not saved a view yet.',
  cancel: 'Cancel',
  close: 'Close',
}
