/** The tree of what a PDF says, apart from where it stands: for who hears it, copies from it or lets it flow anew. */
import { PdfText, type PdfFile, type PdfValue, type Ref } from './pdf-file'

export class StructureElement {
  readonly ref: Ref
  readonly kids: PdfValue[] = []

  constructor(
    file: PdfFile,
    readonly tag: string,
    readonly parent: StructureElement | undefined,
    /** Such as the name of a section. */
    readonly title: string | undefined,
    /** What is read in place of what is seen. */
    readonly said: string | undefined,
  ) {
    this.ref = file.reserve()
    parent?.kids.push(this.ref)
  }
}

export class PdfStructure {
  private readonly elements: StructureElement[] = []
  /** By number: what the stretches of a page, or a link, belong to. */
  private readonly owners: (Ref | Ref[])[] = []
  readonly document: StructureElement

  constructor(private readonly file: PdfFile) {
    this.document = this.add('Document', undefined)
  }

  add(tag: string, parent: StructureElement | undefined, title?: string, said?: string): StructureElement {
    const element = new StructureElement(this.file, tag, parent, title, said)
    this.elements.push(element)
    return element
  }

  /** A page's number in the tree, and how a stretch on it is given to an element. */
  openPage(page: Ref): { readonly key: number; readonly assign: (element: StructureElement) => number } {
    const owners: Ref[] = []
    const key = this.owners.push(owners) - 1
    const assign = (element: StructureElement) => {
      const number = owners.push(element.ref) - 1
      element.kids.push({ Type: 'MCR', Pg: page, MCID: number })
      return number
    }
    return { key, assign }
  }

  /** Makes a link a part of what it stands in; the number goes into the link. */
  assignLink(link: Ref, page: Ref, parent: StructureElement): number {
    const element = this.add('Link', parent)
    element.kids.push({ Type: 'OBJR', Pg: page, Obj: link })
    return this.owners.push(element.ref) - 1
  }

  finish(): Ref {
    const root = this.file.reserve()
    for (const { ref, tag, parent, title, said, kids } of this.elements) {
      this.file.put(ref, {
        Type: 'StructElem',
        S: tag,
        P: parent?.ref ?? root,
        T: title === undefined ? undefined : new PdfText(title),
        ActualText: said === undefined ? undefined : new PdfText(said),
        K: kids,
      })
    }
    this.file.put(root, {
      Type: 'StructTreeRoot',
      K: [this.document.ref],
      ParentTree: this.file.add({ Nums: this.owners.flatMap((owner, key): PdfValue[] => [key, owner]) }),
      ParentTreeNextKey: this.owners.length,
    })
    return root
  }
}
