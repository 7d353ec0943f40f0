/** What can be wrong with an edition, what readers lose most by first. */
export const findingKinds = [
  'Readers refuse the document',
  'Readers drop or replace something in the document',
  'The file isn’t where its section and slug say',
  'A feed or the front names a story that has no file',
  'The edition names a page that has no file',
  'A related story isn’t in the edition',
  'A file of a picture is missing',
  'The logo or the icon isn’t a JPEG, PNG, WebP, AVIF or GIF',
  'A photo has no credit',
  'A photo has no alt text',
  'A photo’s caption and credit say something twice',
  'The label of a credit is in another language than the edition',
  'A time has no offset, so readers drop it',
  'A time has an offset that the edition’s zone doesn’t have then',
  'Updated before it was published',
  'The standfirst is empty',
  'Something of the story was left out or is in doubt',
] as const

/** Something that is wrong with an edition. */
export interface Finding {
  kind: (typeof findingKinds)[number]
  /** The story that it is about, as `section/slug`; of what is no readable story, the document's path. */
  address: string
  /** What is known beyond that; may be empty. */
  detail: string
}
