import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';
import type { Parcours } from './parcours.ts';
import { attendreLeSilence, quitter } from './teams.ts';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** With VUES=dossier, every page seen is kept as a picture to look at. */
const DOSSIER = process.env.VUES;

/** Goes to a view, and resolves once it is there. */
export type Arrivee = (page: Page) => Promise<void>;
/** A view; where the page around it is another view, the part (CSS selector) that is its own: axe reads that part alone. */
export type Vue = Arrivee | { readonly aller: Arrivee; readonly partie: string };

/** The themes, with the background of each; what the browser is set to, for a page that Teams does not frame. */
const THEMES = {
  clair: { fond: '#ffffff', medias: { colorScheme: 'light', forcedColors: 'none' } },
  sombre: { fond: '#292929', medias: { colorScheme: 'dark', forcedColors: 'none' } },
  contraste: { fond: '#000000', medias: { colorScheme: 'light', forcedColors: 'active' } },
} as const;
type Theme = keyof typeof THEMES;

const LARGE = { width: 1280, height: 900 };
const ETROIT = { width: 320, height: 640 };
/** Enough for a view to be drawn again in its new width, on a slow machine. */
const LIMITE_MS = 3000;
const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Its rules on what a theme can change: all the rest is the same in the three. */
const COULEURS = ['color-contrast', 'link-in-text-block'];

/**
 * A test for each view: axe in the three themes, no name in another language, and nothing wider than a telephone. One
 * opening serves all.
 */
export function essayerLesVues(
  parcours: Pick<Parcours, 'ouvrirPage' | 'fermer'>,
  vues: Readonly<Record<string, Vue>>,
): void {
  let page: Page;
  // The page that frames the tab is the same around every view: axe reads it once.
  let cadreLu = false;
  beforeAll(async () => {
    ({ page } = await parcours.ouvrirPage());
  });
  afterAll(() => parcours.fermer(page));

  test.each(Object.entries(vues))(
    'rien à redire dans les trois thèmes, rien ne déborde à 320 px : %s',
    async (nom, vue) => {
      const { aller, partie } = typeof vue === 'function' ? { aller: vue, partie: undefined } : vue;
      // What was seen is left first: it is not drawn again, wider and in another theme, for nobody.
      await quitter(page);
      await page.setViewportSize(LARGE);
      await page.emulateMedia(THEMES.clair.medias);
      await aller(page);
      await attendreLeSilence(page);
      for (const theme of ['clair', 'sombre', 'contraste'] as const) {
        await mettre(page, theme);
        await garderLaVue(page, `${nom}-${theme}-1280`);
        const regles = theme === 'clair' ? REGLES : COULEURS;
        const lus = documents(page);
        const seul = lus.length > 1 && (cadreLu || partie !== undefined);
        const fautes = await dansChaque(seul ? lus.slice(1) : lus, (f) => fautesDAxe(f, regles, partie));
        expect([theme, ...fautes]).toEqual([theme]);
      }
      expect(await dansChaque(documents(page), nomsAnglais)).toEqual([]);
      cadreLu ||= partie === undefined;
      await page.setViewportSize(ETROIT);
      await estCalme(page);
      await garderLaVue(page, `${nom}-contraste-320`);
      expect(await debordsQuiRestent(page)).toEqual([]);
    },
  );
}

/** The page, then the tab that it frames, where it does. */
const documents = (page: Page): readonly Frame[] => page.frames().filter((f) => f.url().startsWith('http'));

const dansChaque = async (frames: readonly Frame[], lire: (frame: Frame) => Promise<readonly string[]>) =>
  (await Promise.all(frames.map(lire))).flat();

/** Puts a theme, and waits until the page and its tab have it. */
async function mettre(page: Page, theme: Theme): Promise<void> {
  const { fond, medias } = THEMES[theme];
  // By its attribute: under a modal dialog, the bar of the demonstration has no role any more.
  const choix = page.locator('select[aria-label="Thème"]');
  const encadree = (await choix.count()) > 0;
  await page.emulateMedia(encadree ? THEMES.clair.medias : medias);
  if (encadree) await choix.selectOption(theme);
  for (const frame of documents(page))
    await frame.waitForFunction((voulu) => {
      const fournisseur = document.querySelector('.fui-FluentProvider');
      return (
        fournisseur === null || getComputedStyle(fournisseur).getPropertyValue('--colorNeutralBackground1') === voulu
      );
    }, fond);
  await estCalme(page);
}

/** No colour and no place still changes. */
async function estCalme(page: Page): Promise<void> {
  for (const frame of documents(page))
    await frame.waitForFunction(
      () => !document.getAnimations().some((a) => a instanceof CSSTransition && a.playState === 'running'),
    );
}

async function garderLaVue(page: Page, nom: string): Promise<void> {
  if (DOSSIER === undefined) return;
  mkdirSync(DOSSIER, { recursive: true });
  await page.screenshot({ path: join(DOSSIER, `${nom}.png`) });
}

const resultat = z.object({
  violations: z.array(z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/**
 * What axe finds in one document; frames are looked at one by one. The sentinels by which Fluent’s Tabster holds the focus are left out: they give it
 * on at once, and hold nothing to read.
 */
async function fautesDAxe(frame: Frame, runOnly: readonly string[], partie?: string): Promise<readonly string[]> {
  if (!(await frame.evaluate('"axe" in globalThis'))) await frame.evaluate(AXE);
  const options = JSON.stringify({ iframes: false, resultTypes: ['violations'], runOnly });
  const ou = JSON.stringify({
    exclude: ['[data-tabster-dummy]'],
    ...(partie === undefined ? {} : { include: [partie] }),
  });
  const lu = await frame.evaluate(`axe.run(${ou}, ${options})`);
  return resultat
    .parse(lu)
    .violations.flatMap(({ id, help, nodes }) => nodes.map((n) => `${id} (${help}) : ${n.html.slice(0, 200)}`));
}

/** What a library names by itself, in its own language, for whoever does not see it. */
const nomsAnglais = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const anglais =
      /\b(open|close|clear|dismiss|expand|collapse|load(ing)?|search|select(ed|ion)?|remove|delete|show|hide|next|previous|more|toggle|chart|legends?|series|bar|line|items?)\b/i;
    const attributs = ['aria-label', 'aria-roledescription', 'aria-valuetext', 'title', 'alt', 'placeholder'];
    // What is inert is given to nobody: a drawing that another text names.
    const donnes = [...document.querySelectorAll('*')].filter((n) => n.closest('[inert]') === null);
    const dits = donnes.flatMap((n) => [
      ...attributs.map((a) => n.getAttribute(a) ?? ''),
      ...(n.matches('svg title, svg desc, [aria-live], .lu') ? [n.textContent ?? ''] : []),
    ]);
    return [...new Set(dits.filter((texte) => anglais.test(texte)))];
  });

/** What sticks out once the view has followed the width of its window. */
async function debordsQuiRestent(page: Page): Promise<readonly string[]> {
  const fin = Date.now() + LIMITE_MS;
  let vus: readonly string[];
  do vus = await dansChaque(documents(page), debords);
  while (vus.length > 0 && Date.now() < fin);
  return vus;
}

/**
 * What scrolls sideways to be read, a document or a part of it, and what sticks out there. No one should have to, save for a table (WCAG 1.4.10,
 * Reflow) and for the strip of tabs of a channel, as Teams has it.
 */
const debords = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const defile = (n: Element) =>
      /auto|scroll/.test(getComputedStyle(n).overflowX) &&
      n.querySelector(':scope > :is(table, [role="tablist"])') === null;
    return [document.documentElement, ...[...document.querySelectorAll('body *')].filter(defile)]
      .filter((n) => n.scrollWidth > n.clientWidth)
      .map((n) => {
        const droite = n.getBoundingClientRect().left + n.clientWidth;
        const larges = [...n.querySelectorAll('*')].filter((d) => d.getBoundingClientRect().right > droite + 1);
        return `${location.pathname} : ${n.tagName} ${n.scrollWidth} > ${n.clientWidth} ${larges
          .slice(-3)
          .map((d) => d.outerHTML.slice(0, 120))
          .join(' | ')}`;
      });
  });
