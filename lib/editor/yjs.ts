import { prosemirrorJSONToYDoc, yDocToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { BODY_FIELD, type BodyNode, EMPTY_BODY } from './content'
import { documentSchema } from './schema'

/** The text of a live document as JSON. */
export function bodyOf(doc: Y.Doc): BodyNode {
  const json = yDocToProsemirrorJSON(doc, BODY_FIELD) as BodyNode
  return json.content?.length ? json : EMPTY_BODY
}

/** One update that makes an empty live document hold this text; text outside the schema is refused. */
export function updateFromBody(body: BodyNode): Uint8Array {
  documentSchema().nodeFromJSON(body).check()
  return Y.encodeStateAsUpdate(prosemirrorJSONToYDoc(documentSchema(), body, BODY_FIELD))
}
