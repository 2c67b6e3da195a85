/** Fluent’s dialogs and menus give the focus back within this time, when they can. */
const REPIT_MS = 150;

/** Where something is: an ancestor, and the rank of the branch that leads to it. */
interface Place {
  readonly parent: Element;
  readonly rang: number;
}

/** Where the focus was: in what (the page, or a dialog over it), and at what place in it. */
interface Focus {
  readonly element: HTMLElement;
  readonly cadre: Element;
  places: readonly Place[];
}

const DIALOGUES = '[role="dialog"], [role="alertdialog"]';

/**
 * When what has the focus leaves the page (a line that is dealt with, a step that gives way to the next), the keyboard goes on from what took its place,
 * not from the top. A dialog keeps it inside; a dialog or a menu that is gone gives it back to what had it in the page.
 */
export function garderLeFocus(racine: Element): void {
  let dernier: Focus | undefined;
  let dansLaPage: Focus | undefined;
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const cadre = target.closest(DIALOGUES) ?? (racine.contains(target) ? racine : document.body);
    dernier = { element: target, cadre, places: placesDe(target, cadre) };
    if (cadre === racine) dansLaPage = dernier;
  });
  const observateur = new MutationObserver(() => {
    for (const focus of new Set([dernier, dansLaPage]))
      if (focus?.element.isConnected === true) focus.places = placesDe(focus.element, focus.cadre);
    if (dernier === undefined || dernier.element.isConnected) return;
    const { cadre, places } = dernier;
    dernier = undefined;
    setTimeout(() => {
      const actif = document.activeElement ?? document.body;
      const dansUnDialogue = cadre.matches(DIALOGUES) && cadre.isConnected;
      // A dialog that is still there: Fluent gives its focus to what opened it, behind, and the dialog is dead to the keyboard.
      if (actif !== document.body && !(dansUnDialogue && racine.contains(actif))) return;
      (dansUnDialogue ? aLaPlace(places) : retour(dansLaPage))?.focus();
    }, REPIT_MS);
  });
  observateur.observe(document.body, { childList: true, subtree: true });
}

const retour = (focus: Focus | undefined): HTMLElement | undefined =>
  focus === undefined || peutLAvoir(focus.element) ? focus?.element : aLaPlace(focus.places);

/** From the nearest to the furthest. */
function placesDe(element: Element, racine: Element): readonly Place[] {
  const places: Place[] = [];
  for (let enfant = element; enfant !== racine && enfant.parentElement !== null; enfant = enfant.parentElement)
    places.push({ parent: enfant.parentElement, rang: [...enfant.parentElement.children].indexOf(enfant) });
  return places;
}

const peutLAvoir = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0;

const TITRES = 'h1, h2, h3';
const COMMANDES = 'a[href], button, input, select, textarea, [tabindex]';

/** What now stands where the place was, or else nearest around it: its title, else its first control. */
function aLaPlace(places: readonly Place[]): HTMLElement | undefined {
  for (const { parent, rang } of places) {
    if (!parent.isConnected) continue;
    const voisin = parent.children[Math.min(rang, parent.children.length - 1)];
    const trouvee = chercher(voisin) ?? chercher(parent);
    if (trouvee === undefined) continue;
    if (trouvee.matches(TITRES)) trouvee.tabIndex = -1;
    return trouvee;
  }
  return undefined;
}

const chercher = (ou: Element | undefined): HTMLElement | undefined => premier(ou, TITRES) ?? premier(ou, COMMANDES);

const premier = (ou: Element | undefined, selecteur: string): HTMLElement | undefined =>
  ou === undefined
    ? undefined
    : [...(ou.matches(selecteur) ? [ou] : []), ...ou.querySelectorAll(selecteur)].find(
        (e): e is HTMLElement => e instanceof HTMLElement && peutLAvoir(e) && !e.classList.contains('lu'),
      );
