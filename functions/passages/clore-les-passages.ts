import { grouper } from '../../core/grouper.ts';
import type { Passage } from '../../core/lists/passages.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { SeanceSue } from '../../core/passages/bornes.ts';
import { consoliderLesCodes } from '../../core/passages/consolider.ts';
import { anneeDe, anneeFinie, sontClos } from '../../core/passages/fenetre.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { activiteDe } from '../../core/rencontres/activite.ts';
import { comptageRetenu } from '../../core/rencontres/comptage-retenu.ts';
import { chacunSonTour } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { lireLesCodes } from './lire-codes.ts';

/** Every day at 2 h 40 UTC. */
export const CADENCE_DES_PASSAGES = '0 40 2 * * *';

/**
 * The codes of a sitting become bounds a week after it, once; in January, the salt of the year before is destroyed, and
 * the boxes that it opened are emptied. The destruction waits for no sitting that cannot be counted.
 */
export async function cloreLesPassages(contexte: Contexte): Promise<void> {
  const maintenant = contexte.maintenant();
  try {
    await consoliderLesSeances(contexte, maintenant);
  } finally {
    await detruireLesAnnees(contexte, maintenant);
  }
}

async function consoliderLesSeances(contexte: Contexte, maintenant: string): Promise<void> {
  const { depots } = contexte;
  const ouvertes = (await depots.passages.lireOu('etat', 'Ouverte')).items;
  if (ouvertes.length === 0) return;
  const [rencontres, comptages, passages, reglages] = await Promise.all([
    depots.rencontres.lire(),
    depots.comptages.lire(),
    depots.passages.lire(),
    depots.reglages.lire(),
  ]);
  const parId = new Map(rencontres.items.map((r) => [r.id, r] as const));
  const comptees = grouper(comptages.items, (c) => c.rencontre);
  const { seuilMasquage } = lireReglages(reglages.items).valeurs;
  const personnesA = (id: string): number | undefined => comptageRetenu(comptees.get(id) ?? []).retenu;
  await chacunSonTour(ouvertes, async ({ id, rencontre, annee }) => {
    const seance = parId.get(rencontre);
    if (seance?.debut !== undefined && !sontClos(seance.debut, maintenant)) return;
    const sceau = await sceauDe(contexte, annee);
    await contexte.unALaFois(`passages ${rencontre}`, async () => {
      const passage = await depots.passages.parId(id);
      if (passage.etat === 'Close') return;
      const codes = lireLesCodes(contexte, sceau, passage);
      const avant = seance === undefined ? [] : seancesAvant(seance, rencontres.items);
      const sues = avant.map(({ id: autre }): SeanceSue => {
        const sien = passages.items.find((p) => p.rencontre === autre);
        // Of another year, by the day that it then had: nothing joins its codes to these.
        const lus = sien?.annee === annee ? lireLesCodes(contexte, sceau, sien) : undefined;
        // Its codes unknown, all those who came came without.
        return { codes: new Set(lus), personnes: personnesA(autre) };
      });
      const resultat: Passage['resultat'] =
        codes === undefined
          ? { sans: 'illisible' }
          : seance?.etat === 'Tenue'
            ? consoliderLesCodes({ codes: new Set(codes), personnes: personnesA(rencontre) }, sues, seuilMasquage)
            : { sans: 'public' };
      await depots.passages.modifier(id, passage.eTag, { etat: 'Close', resultat });
      await journaliser(contexte, leMinuteur('cloreLesPassages', maintenant), depots.passages, { ligne: id });
    });
  });
}

/** The sittings held by the same activity since January, the oldest first. */
const seancesAvant = (seance: Rencontre, toutes: readonly Rencontre[]): readonly Rencontre[] => {
  const { debut = '' } = seance;
  return toutes
    .filter(
      (r) =>
        r.etat === 'Tenue' &&
        r.debut !== undefined &&
        r.greffeeLe === undefined &&
        r.debut < debut &&
        anneeDe(r.debut) === anneeDe(debut) &&
        activiteDe(r) === activiteDe(seance),
    )
    .toSorted((a, b) => ((a.debut ?? '') < (b.debut ?? '') ? -1 : 1));
};

async function sceauDe(contexte: Contexte, annee: string) {
  const sel = await contexte.sels?.lire(annee);
  return sel === undefined ? undefined : contexte.sceauDePassage(sel);
}

async function detruireLesAnnees(contexte: Contexte, maintenant: string): Promise<void> {
  const { passages } = contexte.depots;
  const finies = (await passages.lire()).items.filter((p) => anneeFinie(p.annee, maintenant));
  // One drawn for a code that was then refused has no row.
  const derniere = String(Number(anneeDe(maintenant)) - 1);
  const annees = new Set([...finies.map((p) => p.annee), ...(anneeFinie(derniere, maintenant) ? [derniere] : [])]);
  for (const annee of annees) {
    if ((await contexte.sels?.lire(annee)) === undefined) continue;
    await contexte.sels?.detruire(annee);
    await journaliser(contexte, leMinuteur('cloreLesPassages', maintenant), undefined, {
      detail: `sel de ${annee} détruit`,
    });
  }
  await chacunSonTour(
    finies.filter((p) => p.urne !== undefined),
    async ({ id, eTag, etat, resultat }) => {
      const reste = etat === 'Close' ? resultat : ({ sans: 'illisible' } as const);
      await passages.modifier(id, eTag, { urne: undefined, etat: 'Close', resultat: reste });
    },
  );
}
