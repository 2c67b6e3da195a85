type Attributs = Readonly<Record<string, string | boolean | number | undefined>>;

/** An element with its attributes and children. Texts are always texts: nothing received is ever read as HTML. */
export function el<K extends keyof HTMLElementTagNameMap>(
  nom: K,
  attributs: Attributs = {},
  ...enfants: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(nom);
  for (const [cle, valeur] of Object.entries(attributs)) {
    if (valeur === undefined || valeur === false) continue;
    element.setAttribute(cle, valeur === true ? '' : String(valeur));
  }
  element.append(...enfants);
  return element;
}

export function bouton(texte: string, faire: () => void, principal = false): HTMLButtonElement {
  const element = el('button', { type: 'button', class: principal ? 'principal' : undefined }, texte);
  element.addEventListener('click', faire);
  return element;
}

/** Replaces what the page shows and starts its reading from the new title. */
export function montrer(racine: HTMLElement, titre: string, ...contenu: readonly (Node | string)[]): void {
  const entete = el('h1', { tabindex: -1 }, titre);
  racine.replaceChildren(entete, ...contenu);
  document.title = `${titre} · Maillage`;
  entete.focus();
}
