import type { Indicateur } from '../lists/indicateurs.list.ts';
import { estAttendue } from '../rencontres/attendues.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { kilometresEntre } from '../territoire/distances.ts';
import type { Commune } from '../territoire/territoire.ts';
import { villesCentres } from '../territoire/villes-centres.ts';
import { enumeration, nombre, pluriel } from '../textes/francais.ts';
import { avantLesDonnees, type Compter, dixieme, enPart, inconnue, jourDuStock } from './compter.ts';
import { mediane } from './mediane.ts';
import { admetStructure, estTenue, type Operations, type RencontreDatee, rencontresDe } from './operations.ts';
import { douzeMois, type Periode } from './periode.ts';
import type { Mesure } from './synthese.ts';

/** Days of a mean month. */
const MOIS = 30.44;
/** More names than that make no sentence. */
const NOMS_DITS = 3;

interface Lieux {
  readonly parCode: ReadonlyMap<string, Commune>;
  readonly tenues: readonly RencontreDatee[];
}

/** Held where somebody hosts: those by Teams alone are nowhere. */
const tenuesSurPlace = (o: Operations, i: Indicateur, p: Periode): readonly RencontreDatee[] =>
  rencontresDe(o, i, p).filter((r) => estTenue(r) && r.rencontre.modalite !== 'À distance');

/** Counts over the rencontres of the period that somebody hosted, in a territory that is known. */
const surLesAccueils =
  (compter: (lieux: Lieux, o: Operations, i: Indicateur, p: Periode) => Mesure): Compter =>
  (o, i, p) => {
    const avant = avantLesDonnees(
      o.rencontres.map((r) => r.mois),
      p,
      'Aucune rencontre enregistrée',
    );
    if (avant !== undefined) return avant;
    const parCode = new Map((o.communes ?? []).map((c) => [c.insee, c] as const));
    if (parCode.size === 0) return inconnue('Les communes du territoire ne sont pas connues.');
    const tenues = tenuesSurPlace(o, i, p);
    return tenues.length === 0 ? inconnue('Aucune rencontre tenue sur place.') : compter({ parCode, tenues }, o, i, p);
  };

const hoteDe = ({ parCode }: Pick<Lieux, 'parCode'>, { rencontre }: RencontreDatee): Commune | undefined =>
  parCode.get(rencontre.communeInsee ?? '');

/** Of the communes of the territory, those that hosted in the twelve months that end the period. */
const enUnAn: Compter = (o, i, p) =>
  surLesAccueils((lieux) => {
    const hotes = lieux.tenues.flatMap((r) => hoteDe(lieux, r) ?? []);
    const couverture = {
      connus: lieux.tenues.filter((r) => r.rencontre.communeInsee !== undefined).length,
      total: lieux.tenues.length,
    };
    const valeur = new Set(hotes.map((c) => c.insee)).size;
    return { valeur, masquee: false, denominateur: lieux.parCode.size, couverture };
  })(o, i, { de: premierDesMoisConnus(o, p), a: p.a });

/** Twelve months, or since the first rencontre ever written where that is less. */
function premierDesMoisConnus(o: Operations, p: Periode): string {
  const [debut = p.de] = douzeMois(p.a);
  const connus = o.rencontres.map((r) => r.mois).filter((mois) => mois >= debut);
  return connus.toSorted()[0] ?? p.de;
}

/** Months that the commune which has waited longest has waited, on the day that ends the period. */
const attente: Compter = (o, i, p) => {
  const communes = o.communes ?? [];
  if (communes.length === 0) return inconnue('Les communes du territoire ne sont pas connues.');
  const jour = jourDuStock(o, p);
  const accueils = tenuesSurPlace(o, i, { de: '', a: p.a }).flatMap(({ rencontre: r }) =>
    r.debut === undefined || aujourdhui(r.debut) > jour ? [] : [{ insee: r.communeInsee, le: aujourdhui(r.debut) }],
  );
  const premiere = accueils.reduce<string | undefined>((a, { le }) => (a === undefined || le < a ? le : a), undefined);
  if (premiere === undefined) return inconnue('Aucune rencontre tenue sur place jusque-là.');
  const dernieres = new Map<string, string>();
  for (const { insee = '', le } of accueils) if (le > (dernieres.get(insee) ?? '')) dernieres.set(insee, le);
  const jamais = communes.filter((c) => !dernieres.has(c.insee));
  const [depuis = premiere] = communes.map((c) => dernieres.get(c.insee) ?? premiere).toSorted();
  return {
    valeur: dixieme(joursEntre(depuis, jour) / MOIS),
    masquee: false,
    couverture: { connus: communes.length - jamais.length, total: communes.length },
    ...(jamais.length === 0 ? {} : { raison: `${direCommunes(jamais)} : jamais, depuis la première rencontre tenue.` }),
  };
};

const direCommunes = (communes: readonly Commune[]): string =>
  communes.length > NOMS_DITS ? pluriel(communes.length, 'commune') : enumeration(communes.map((c) => c.nom));

/**
 * As the crow flies, from the commune of each structure invited to that which hosts. A structure whose address is
 * protected counts as unknown: a distance would tell where it is.
 */
const trajet = surLesAccueils((lieux, o, i) => {
  const trajets = lieux.tenues.flatMap((r) => {
    const hote = hoteDe(lieux, r);
    return r.participations
      .filter((p) => estAttendue(p) && admetStructure({ ...i, thematiques: [] }, o.structures.get(p.structure)))
      .map(({ structure }) => {
        const s = o.structures.get(structure);
        const siege = s === undefined || s.adresseProtegee ? undefined : lieux.parCode.get(s.communeInsee ?? '');
        return hote === undefined || siege === undefined ? undefined : kilometresEntre(siege, hote);
      });
  });
  const connus = trajets.filter((km) => km !== undefined);
  const couverture = { connus: connus.length, total: trajets.length };
  const valeur = mediane(connus);
  if (valeur === undefined) return inconnue('Aucun trajet connu : il y faut la commune des structures.', couverture);
  const plusLong = connus.reduce((a, b) => Math.max(a, b));
  return {
    valeur: dixieme(valeur),
    masquee: false,
    couverture,
    raison: `Le plus long : ${nombre(dixieme(plusLong))} km.`,
  };
});

const horsCentres = surLesAccueils((lieux, o) => {
  const hotes = lieux.tenues.flatMap((r) => hoteDe(lieux, r) ?? []);
  const couverture = { connus: hotes.length, total: lieux.tenues.length };
  if (hotes.length === 0)
    return inconnue('Aucune rencontre tenue n’a de commune du territoire renseignée.', couverture);
  const centres = villesCentres(o.communes ?? []);
  return enPart(hotes.filter((c) => !centres.has(c.insee)).length, hotes.length, couverture);
});

/** Where the rencontres are held (mission, d.4). */
export const CALCULER_LES_ACCUEILS = {
  'communes-accueillantes-en-un-an': enUnAn,
  'attente-d-accueil': attente,
  'trajet-median': trajet,
  'part-hors-villes-centres': horsCentres,
} as const satisfies Record<string, Compter>;
