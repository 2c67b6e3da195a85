import { grouper } from '../grouper.ts';
import type { Referent } from '../lists/referents.list.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { actesSurLesThemes, derniersActes } from './actes.ts';
import type { Alerte } from './alertes.ts';
import { liensParCommune } from './communes.ts';
import type { Faits } from './faits.ts';
import { type LienSurLeTheme, liensSurLesThemes } from './liens.ts';
import { ligneDeLaCommune, ligneDuTheme } from './ligne-du-theme.ts';
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

/** What is held, a theme or a commune: by whom, and what hangs on one person alone. */
interface EtatTenu {
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

export interface EtatDuTheme extends EtatTenu {
  readonly thematique: string;
}

interface EtatDeLaCommune extends EtatTenu {
  readonly communeInsee: string;
  readonly nom: string;
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
    ...faits.referents.flatMap((r) => r.thematique ?? []),
    ...faits.rencontres.filter((r) => r.etat !== 'Annulée').map((r) => r.thematique),
    ...parTheme.keys(),
  ]);
  return [...themes]
    .toSorted((a, b) => a.localeCompare(b, 'fr'))
    .map((thematique) => {
      const e = {
        ligne: ligneDuTheme(faits.referents, thematique),
        liens: parTheme.get(thematique) ?? [],
        dernierActe: (personne: Personne) => lecture.dernierActe(personne, thematique),
      };
      return { thematique, ...etatTenu(faits, lecture, e, maintenant) };
    });
}

/**
 * The same for each of these communes, by name. Whoever can call a structure, about whatever theme, holds it in its
 * commune; their last act there is the last day on which they worked with one of its structures.
 */
export function etatDesCommunes(
  faits: Faits,
  communes: readonly { readonly insee: string; readonly nom: string }[],
  maintenant: string,
): readonly EtatDeLaCommune[] {
  const lecture = lire(faits, maintenant);
  const parCommune = liensParCommune(faits, lecture.liens);
  return communes
    .toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'))
    .map(({ insee, nom }) => {
      const liens = parCommune.get(insee) ?? [];
      const dernierActe = (personne: Personne) =>
        liens
          .flatMap((l) => (l.personne === personne ? (l.le ?? []) : []))
          .toSorted()
          .at(-1);
      const e = { ligne: ligneDeLaCommune(faits.referents, insee), liens, dernierActe };
      return { communeInsee: insee, nom, ...etatTenu(faits, lecture, e, maintenant) };
    });
}

function etatTenu(
  faits: Faits,
  lecture: Lecture,
  {
    ligne,
    liens,
    dernierActe,
  }: {
    readonly ligne: Referent | undefined;
    readonly liens: readonly LienSurLeTheme[];
    readonly dernierActe: (personne: Personne) => string | undefined;
  },
  maintenant: string,
): EtatTenu {
  const tenant = (contact: string | undefined, depuis: string | undefined): Tenant | undefined => {
    if (contact === undefined) return undefined;
    const personne = lecture.personnes.de(contact);
    return {
      contact,
      personne,
      depuis,
      nom: lecture.personnes.nomDe(personne) ?? SANS_NOM,
      enPoste: faits.contacts.some((c) => c.id === contact && c.actif),
      dernierActe: dernierActe(personne),
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
