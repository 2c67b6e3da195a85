/** A message in the order in which it is read: plain paragraphs and links, nothing else. */
export interface Message {
  readonly sujet: string;
  readonly paragraphes: readonly (string | { readonly lien: string; readonly libelle: string })[];
}
