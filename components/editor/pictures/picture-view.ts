import { DOMSerializer, type Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { PICTURE_WIDTH } from '@/lib/editor/picture'

/** A picture on the page with handles to draw it wider; the text is changed once, when the handle is let go. */
export class PictureView implements NodeView {
  readonly dom: HTMLElement
  private readonly img: HTMLImageElement

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly getPos: () => number | undefined,
  ) {
    this.dom = drawn(node)
    this.img = this.dom.querySelector('img') as HTMLImageElement
    this.img.onerror = () => this.dom.toggleAttribute('data-missing', true)
    if (!this.img.hasAttribute('src')) this.dom.toggleAttribute('data-missing', true)
    for (const side of ['left', 'right'] as const) {
      const handle = document.createElement('span')
      handle.className = `picture-handle picture-handle-${side}`
      handle.onpointerdown = (event) => this.draw(event, side)
      this.dom.append(handle)
    }
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.sha256 !== this.node.attrs.sha256) return false
    this.node = node
    const missing = this.dom.hasAttribute('data-missing')
    dress(this.dom, drawn(node))
    this.dom.toggleAttribute('data-missing', missing)
    this.img.alt = String(node.attrs.alt ?? '')
    return true
  }

  stopEvent = (event: Event): boolean =>
    event.target instanceof Element && event.target.classList.contains('picture-handle')
  ignoreMutation = (): boolean => true

  private draw(event: PointerEvent, side: 'left' | 'right'): void {
    if (!this.view.editable || event.button !== 0) return
    event.preventDefault()
    const handle = event.currentTarget as HTMLElement
    const was = this.img.getBoundingClientRect().width
    const perMm = this.dom.getBoundingClientRect().width / columnMm(this.dom)
    const most = Math.min(PICTURE_WIDTH.most, columnMm(this.dom))
    // In the middle both edges move.
    const grows = (this.node.attrs.align === null ? 2 : 1) * (side === 'right' ? 1 : -1)
    let width = Number(this.node.attrs.width)
    handle.setPointerCapture(event.pointerId)
    handle.onpointermove = ({ clientX }) => {
      const wished = (was + (clientX - event.clientX) * grows) / perMm
      width = Math.round(Math.min(Math.max(wished, PICTURE_WIDTH.least), most))
      this.dom.style.setProperty('--width', `${width}mm`)
      this.dom.dataset.drawn = String(width)
    }
    const letGo = () => {
      handle.onpointermove = null
      handle.onpointerup = null
      handle.onpointercancel = null
      delete this.dom.dataset.drawn
    }
    handle.onpointerup = () => {
      letGo()
      const pos = this.getPos()
      if (pos !== undefined && width !== this.node.attrs.width)
        this.view.dispatch(this.view.state.tr.setNodeAttribute(pos, 'width', width))
    }
    // A second finger, a call, a menu of the system: nobody has let the handle go at a width of theirs.
    handle.onpointercancel = () => {
      letGo()
      dress(this.dom, drawn(this.node))
    }
  }
}

const drawn = (node: Node): HTMLElement =>
  DOMSerializer.renderSpec(document, node.type.spec.toDOM?.(node) ?? ['figure']).dom as HTMLElement

const MM_PER_PX = 25.4 / 96

/** The width of the column a picture stands in, millimetres of the paper whatever the zoom. */
const columnMm = (dom: HTMLElement): number => dom.offsetWidth * MM_PER_PX

/** Gives an element the attributes of another; classes are the editor's own. */
function dress(element: HTMLElement, like: HTMLElement): void {
  for (const { name } of [...element.attributes])
    if (name !== 'class' && name !== 'draggable' && !like.hasAttribute(name)) element.removeAttribute(name)
  for (const { name, value } of like.attributes) if (name !== 'class') element.setAttribute(name, value)
}
