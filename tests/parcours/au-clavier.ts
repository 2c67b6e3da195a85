import type { FrameLocator, Locator, Page } from 'playwright-core';

export interface Clavier {
  /** Presses Tab until this has the focus; a focus that never comes is a failure, with where it went. */
  allerA(cible: Locator, touche?: string): Promise<void>;
  /** Goes there and presses Enter. */
  activer(cible: Locator): Promise<void>;
  /** Takes this answer of a group: Tab reaches the group, the arrows its answers. */
  choisir(groupe: Locator, reponse: string): Promise<void>;
  /** Replaces what a field holds. */
  ecrire(champ: Locator, texte: string): Promise<void>;
  /** Waits until what has the focus is this: it comes a moment after what had it has gone. */
  recoit(onglet: FrameLocator | Page, cible: Locator): Promise<void>;
}

/** More stops than the longest page has. */
const ARRETS_MAX = 120;

/** Moves in a page as someone without a mouse does. */
export function creerClavier(page: Page): Clavier {
  const ceQuiALeFocus = (): Promise<string> =>
    page.evaluate(() => {
      const dansLOnglet =
        document.activeElement instanceof HTMLIFrameElement ? document.activeElement.contentDocument : document;
      return dansLOnglet?.activeElement?.outerHTML.slice(0, 120) ?? '';
    });
  const aLeFocus = (cible: Locator): Promise<boolean> =>
    cible.evaluate((n) => n === document.activeElement || n.contains(document.activeElement));
  const allerA = async (cible: Locator, touche = 'Tab'): Promise<void> => {
    await cible.waitFor();
    const vus: string[] = [];
    for (let i = 0; i < ARRETS_MAX; i += 1) {
      if (await aLeFocus(cible)) return;
      await page.keyboard.press(touche);
      vus.push(await ceQuiALeFocus());
    }
    throw new Error(`Le clavier n’y arrive pas. ${vus.join('\n')}`);
  };
  return {
    allerA,
    activer: async (cible) => {
      await allerA(cible);
      await page.keyboard.press('Enter');
    },
    choisir: async (groupe, reponse) => {
      const voulue = groupe.getByRole('radio', { name: reponse, exact: true });
      await voulue.waitFor();
      await allerA(groupe);
      for (let n = await groupe.getByRole('radio').count(); n > 0 && !(await aLeFocus(voulue)); n -= 1)
        await page.keyboard.press('ArrowDown');
      if (!(await voulue.isChecked())) await page.keyboard.press('Space');
      expect(await voulue.isChecked()).toBe(true);
    },
    ecrire: async (champ, texte) => {
      await allerA(champ);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(texte);
    },
    recoit: (onglet, cible) => cible.and(onglet.locator(':focus')).waitFor(),
  };
}
