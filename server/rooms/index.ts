export { freezeVersion } from './freeze-version'
export { createText, currentText, getVersion, setTextLock, unlockText, type Version } from './texts'
