; electron-builder's installer keeps a copy of itself for an updater. There is none here, and no uninstaller would remove it.
!macro customInstall
  RMDir /r "$LOCALAPPDATA\dialoogmeter-updater"
!macroend
