import { grouper } from '../grouper.ts';
import type { Referent } from '../lists/referents.list.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { actesSurLesThemes, derniersActes } from './actes.ts';
import type { Alerte } from './alertes.ts';
import type { Faits } from './faits.ts';
import { type LienSurLeTheme, liensSurLesThemes } from './liens.ts';
import { ligneDuTheme } from './ligne-du-theme.ts';
import { connaitre, type Personne, type Personnes } from './personnes.ts';

/** Without an act on the theme for this long, a référent is silent. */
const JOURS_DE_SILENCE = 60;
/** With fewer structures, one person is enough. */
const LIENS_AU_MOINS = 3;

/** Whoever holds a place, as it is shown to the coordination. */
export interface Tenant {
  /** The row of Contacts. */
  readonly contact: string;
  readonly personne: Personne;
  readonly nom: string;
  readonly enPoste: boolean;
  /** Local day of the last act on the theme. */
  readonly dernierActe: string | undefined;
  /** Local day since which they hold it. */
  readonly depuis: string | undefined;
}

/** Whoever holds ties, named or not. */
export interface Porteuse {
  readonly personne: Personne;
  /** Undefined for an account that no contact holds. */
  readonly nom: string | undefined;
  readonly liens: number;
  /** Structures that nobody else holds. */
  readonly seule: number;
}

export interface EtatDuTheme {
  readonly thematique: string;
  readonly ligne: Referent | undefined;
  readonly referent: Tenant | undefined;
  readonly binome: Tenant | undefined;
  /** Structures that somebody holds. */
  readonly liens: number;
  /** The most at stake first. */
  readonly porteuses: readonly Porteuse[];
  readonly alertes: readonly Alerte[];
  /** In post, and at work on the theme. */
  readonly binomeActif: boolean;
  /** Would one departure take more than half of its ties? */
  readonly fragile: boolean;
}

/** What is the same for all the themes: read once. */
export interface Lecture {
  readonly personnes: Personnes;
  readonly liens: readonly LienSurLeTheme[];
  readonly dernierActe: (personne: Personne, thematique: string) => string | undefined;
}

export function lire(faits: Faits, maintenant: string): Lecture {
  const personnes = connaitre(faits.contacts);
  return {
    personnes,
    liens: liensSurLesThemes(faits, personnes, maintenant),
    dernierActe: derniersActes(actesSurLesThemes(faits, personnes, maintenant)),
  };
}

/** Of structures held, those that one person alone holds. */
export const tenuesParUneSeule = (liens: readonly LienSurLeTheme[]): readonly LienSurLeTheme[] =>
  [...grouper(liens, ({ structure }) => structure).values()].flatMap((memes) => (memes.length === 1 ? memes : []));

/** Each theme that is followed, or that something is about, by name. */
export function etatDesThemes(faits: Faits, maintenant: string): readonly EtatDuTheme[] {
  const lecture = lire(faits, maintenant);
  const parTheme = grouper(lecture.liens, ({ thematique }) => thematique);
  const themes = new Set([
    ...faits.referents.map((r) => r.thematique),
    ...faits.rencontres.filter((r) => r.etat !== 'Annulée').map((r) => r.thematique),
    ...parTheme.keys(),
  ]);
  return [...themes]
    .toSorted((a, b) => a.localeCompare(b, 'fr'))
    .map((thematique) => etatDuTheme(faits, lecture, thematique, parTheme.get(thematique) ?? [], maintenant));
}

function etatDuTheme(
  faits: Faits,
  lecture: Lecture,
  thematique: string,
  liens: readonly LienSurLeTheme[],
  maintenant: string,
): EtatDuTheme {
  const ligne = ligneDuTheme(faits.referents, thematique);
  const tenant = (contact: string | undefined, depuis: string | undefined): Tenant | undefined => {
    if (contact === undefined) return undefined;
    const personne = lecture.personnes.de(contact);
    return {
      contact,
      personne,
      depuis,
      nom: lecture.personnes.nomDe(personne) ?? SANS_NOM,
      enPoste: faits.contacts.some((c) => c.id === contact && c.actif),
      dernierActe: lecture.dernierActe(personne, thematique),
    };
  };
  const referent = tenant(ligne?.referent, ligne?.referentDepuis);
  const binome = tenant(ligne?.binome, ligne?.binomeDepuis);
  const places = [referent, binome].flatMap((t) => t ?? []);
  const porteuses = compter(liens, lecture.personnes);
  const total = new Set(liens.map((l) => l.structure)).size;
  const [premiere] = porteuses;
  // Whoever else holds a place, and works at it, could take over.
  const relais = places.some((t) => t.personne !== premiere?.personne && t.enPoste && !seTait(t, maintenant));
  const concentrees = premiere !== undefined && total >= LIENS_AU_MOINS && premiere.seule * 2 > total;
  return {
    thematique,
    ligne,
    referent,
    binome,
    liens: total,
    porteuses,
    binomeActif: binome?.enPoste === true && !seTait(binome, maintenant),
    fragile: concentrees,
    alertes: [
      ...(places.some((t) => !t.enPoste) ? (['partie'] as const) : []),
      ...(concentrees && !relais ? (['seule'] as const) : []),
      ...(referent?.enPoste && seTait(referent, maintenant) ? (['silencieuse'] as const) : []),
    ],
  };
}

const SANS_NOM = 'une personne effacée';

/** Have they done nothing about the theme for sixty days? Whoever has just been named has the time to begin. */
function seTait({ dernierActe, depuis }: Tenant, maintenant: string): boolean {
  const dernier = [dernierActe, depuis]
    .filter((jour) => jour !== undefined)
    .toSorted()
    .at(-1);
  return dernier === undefined || joursEntre(dernier, aujourdhui(maintenant)) >= JOURS_DE_SILENCE;
}

function compter(liens: readonly LienSurLeTheme[], personnes: Personnes): readonly Porteuse[] {
  const seules = grouper(tenuesParUneSeule(liens), ({ personne }) => personne);
  return [...grouper(liens, ({ personne }) => personne)]
    .map(([personne, siens]) => ({
      personne,
      nom: personnes.nomDe(personne),
      liens: siens.length,
      seule: seules.get(personne)?.length ?? 0,
    }))
    .toSorted((a, b) => b.seule - a.seule || b.liens - a.liens || (a.personne < b.personne ? -1 : 1));
}
