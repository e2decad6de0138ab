export { freezeVersion } from './freeze-version'
export { picturesOfText } from './text-pictures'
export { createText, currentText, getVersion, setTextLock, unlockText, type Version } from './texts'
