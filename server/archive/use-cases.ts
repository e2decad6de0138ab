import { fileDocument } from './filing/file-document'
import { findCases } from './filing/find-cases'
import { getFiling } from './filing/get-filing'
import { listUnfiled } from './filing/list-unfiled'
import { takeOutDocument } from './filing/take-out-document'
import { addCase } from './nomenclature/add-case'
import { changeCase } from './nomenclature/change-case'
import { copyNomenclature } from './nomenclature/copy-nomenclature'
import { getNomenclature } from './nomenclature/get-nomenclature'
import { listCaseDocuments } from './nomenclature/list-case-documents'
import { printNomenclature } from './nomenclature/print-nomenclature'
import { removeCase } from './nomenclature/remove-case'
import { setCaseClosed } from './nomenclature/set-case-closed'

export const archiveUseCases = {
  nomenclature: getNomenclature,
  nomenclatureFile: printNomenclature,
  copyNomenclature,
  addCase,
  changeCase,
  removeCase,
  setCaseClosed,
  caseDocuments: listCaseDocuments,
  filing: getFiling,
  casesFor: findCases,
  unfiled: listUnfiled,
  file: fileDocument,
  takeOut: takeOutDocument,
}
