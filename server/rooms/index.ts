export { freezeVersion } from './freeze-version'
export { passagesOf, pinRemark } from './pin-remark'
export { picturesOfText } from './text-pictures'
export { createText, currentText, getVersion, setTextLock, unlockText, type Version } from './texts'
