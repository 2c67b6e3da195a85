import { grouper } from '../grouper.ts';
import { choisirContact } from '../liens/a-qui-ecrire.ts';
import type { Referent } from '../lists/referents.list.ts';
import { estClose } from '../mises-en-lien/decider-etat.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { suiteOuverte, suitesQuiTiennent } from '../rencontres/suite-ouverte.ts';
import { estOuvert } from '../sondages/voter.ts';
import { dateCourte, dateLongue, enumeration, espacesInsecables, pluriel } from '../textes/francais.ts';
import { liensParCommune, nomDeLaCommune } from './communes.ts';
import { coorganisees } from './confier.ts';
import { lire, tenuesParUneSeule } from './etat.ts';
import type { Faits } from './faits.ts';
import type { LienSurLeTheme } from './liens.ts';
import { ligneDeLaCommune, ligneDuTheme } from './ligne-du-theme.ts';
import { type Personne, personneDe } from './personnes.ts';

export interface LigneDePassation {
  readonly quoi: string;
  readonly detail: string;
}

export interface SectionDePassation {
  readonly titre: string;
  readonly lignes: readonly LigneDePassation[];
}

/** What somebody who takes over has to know. Sections without a line are said to be empty. */
export interface Passation {
  readonly titre: string;
  /** Who holds it now, or what is handed over. */
  readonly faits: readonly { readonly nom: string; readonly valeur: string }[];
  /** `thematique`: or the name of a commune. */
  readonly aSavoir: readonly { readonly thematique: string; readonly texte: string }[];
  readonly sections: readonly SectionDePassation[];
}

/** What was observed lately, and no more. */
const OBSERVATIONS = 10;

/** What is about these themes or these communes, and what is this person’s own; `personne`: only the ties that are theirs. */
interface Perimetre {
  readonly themes: ReadonlySet<string>;
  /** INSEE codes. */
  readonly communes: ReadonlySet<string>;
  readonly contact?: string;
  readonly personne?: Personne;
}

/** Is it about one of them? */
const concerne = (
  { themes, communes }: Perimetre,
  l: { readonly thematique?: string | undefined; readonly communeInsee?: string | undefined },
): boolean =>
  (l.thematique !== undefined && themes.has(l.thematique)) ||
  (l.communeInsee !== undefined && communes.has(l.communeInsee));

/** The handover of a theme, whoever holds it. */
export const passationDuTheme = (faits: Faits, thematique: string, maintenant: string): Passation =>
  passationDe(
    faits,
    { titre: thematique, ligne: ligneDuTheme(faits.referents, thematique) },
    { themes: new Set([thematique]), communes: new Set() },
    maintenant,
  );

/** The handover of a commune: what takes place there, and its structures. */
export const passationDeLaCommune = (faits: Faits, insee: string, maintenant: string): Passation =>
  passationDe(
    faits,
    { titre: nomDeLaCommune(faits, insee), ligne: ligneDeLaCommune(faits.referents, insee) },
    { themes: new Set(), communes: new Set([insee]) },
    maintenant,
  );

function passationDe(
  faits: Faits,
  { titre, ligne }: { readonly titre: string; readonly ligne: Referent | undefined },
  perimetre: Perimetre,
  maintenant: string,
): Passation {
  const nom = (id: string | undefined): string =>
    faits.contacts.find((c) => c.id === id)?.nom ?? 'personne n’est nommé';
  return dire({
    titre,
    faits: [
      { nom: 'Référent', valeur: nom(ligne?.referent) },
      { nom: 'Binôme', valeur: nom(ligne?.binome) },
    ],
    aSavoir: ligne?.aSavoir === undefined ? [] : [{ thematique: titre, texte: ligne.aSavoir }],
    sections: sections(faits, perimetre, maintenant),
  });
}

/** The handover of a person who leaves: the themes where they hold a place, and what is theirs. Undefined for a contact that is not there. */
export function passationDeLaPersonne(faits: Faits, id: string, maintenant: string): Passation | undefined {
  const contact = faits.contacts.find((c) => c.id === id);
  if (contact === undefined) return undefined;
  const tenus = faits.referents.filter((r) => r.referent === id || r.binome === id);
  const sujet = (r: Referent): string => r.thematique ?? nomDeLaCommune(faits, r.communeInsee ?? '');
  const roles = (place: 'referent' | 'binome') => tenus.filter((r) => r[place] === id).map(sujet);
  const dits = (noms: readonly string[]): string =>
    noms.length === 0 ? 'aucune thématique, aucune commune' : enumeration(noms);
  return dire({
    titre: contact.nom,
    faits: [
      { nom: 'Référent', valeur: dits(roles('referent')) },
      { nom: 'Binôme', valeur: dits(roles('binome')) },
    ],
    aSavoir: tenus.flatMap((r) => (r.aSavoir === undefined ? [] : [{ thematique: sujet(r), texte: r.aSavoir }])),
    sections: sections(
      faits,
      {
        themes: new Set(tenus.flatMap((r) => r.thematique ?? [])),
        communes: new Set(tenus.flatMap((r) => r.communeInsee ?? [])),
        contact: id,
        personne: personneDe(contact),
      },
      maintenant,
    ),
  });
}

const dire = (p: Passation): Passation => ({
  ...p,
  sections: p.sections.map(({ titre, lignes }) => ({
    titre,
    lignes: lignes.map(({ quoi, detail }) => ({ quoi: espacesInsecables(quoi), detail: espacesInsecables(detail) })),
  })),
});

function sections(faits: Faits, p: Perimetre, maintenant: string): readonly SectionDePassation[] {
  return [
    { titre: 'Rencontres à venir', lignes: rencontresAVenir(faits, p, maintenant) },
    { titre: 'Sondages de date ouverts', lignes: sondagesOuverts(faits, p, maintenant) },
    { titre: 'Décisions à faire avancer', lignes: decisions(faits, p) },
    { titre: 'Mises en lien sans réponse', lignes: misesEnLien(faits, p) },
    { titre: 'Besoins ouverts', lignes: besoins(faits, p) },
    { titre: 'Structures que cette personne seule connaît', lignes: structuresSeules(faits, p, maintenant) },
    { titre: 'Dernières observations du carnet', lignes: observations(faits, p) },
  ].map((section) =>
    section.titre.startsWith('Structures') && p.personne === undefined
      ? { ...section, titre: 'Structures qu’une seule personne connaît' }
      : section,
  );
}

const joindre = (...dits: readonly (string | undefined)[]): string => dits.filter((d) => d !== undefined).join(' · ');

function rencontresAVenir(faits: Faits, p: Perimetre, maintenant: string): readonly LigneDePassation[] {
  const { contact } = p;
  const siennes = new Set(
    contact === undefined ? [] : coorganisees(faits, contact, maintenant).map(({ ligne }) => ligne.rencontre),
  );
  return faits.rencontres
    .filter((r) => r.etat !== 'Annulée' && !estPassee(r, maintenant))
    .filter((r) => concerne(p, r) || siennes.has(r.id))
    .toSorted((a, b) => (a.debut ?? '9').localeCompare(b.debut ?? '9'))
    .map((r) => ({
      quoi: r.titre,
      detail: joindre(
        r.debut === undefined ? 'sans date' : dateLongue(r.debut),
        r.etat.toLowerCase(),
        siennes.has(r.id) ? 'co-organisée' : undefined,
      ),
    }));
}

function sondagesOuverts(faits: Faits, p: Perimetre, maintenant: string): readonly LigneDePassation[] {
  const rencontres = new Map(faits.rencontres.map((r) => [r.id, r] as const));
  return faits.sondages
    .filter((s) => estOuvert(s, maintenant) && s.creneauRetenu === undefined)
    .flatMap((s): readonly LigneDePassation[] => {
      const rencontre = rencontres.get(s.rencontre);
      if (rencontre === undefined || rencontre.etat === 'Annulée' || !concerne(p, rencontre)) return [];
      const cloture = s.cloture === undefined ? 'sans clôture' : `jusqu’au ${dateLongue(s.cloture)}`;
      return [
        { quoi: rencontre.titre, detail: joindre(pluriel(s.creneaux?.length ?? 0, 'créneau', 'créneaux'), cloture) },
      ];
    });
}

function decisions(faits: Faits, p: Perimetre): readonly LigneDePassation[] {
  const { contact } = p;
  const communes = new Map(faits.structures.map((s) => [s.id, s.communeInsee] as const));
  const noms = nomsDesStructures(faits);
  const nom = faits.contacts.find((c) => c.id === contact)?.nom;
  const personnes = new Map(faits.contacts.map((c) => [c.id, c.nom] as const));
  const estASonNom = (s: Faits['suites'][number]): boolean =>
    nom !== undefined && (s.personne === contact || s.responsable === nom);
  return suitesQuiTiennent(faits.suites, faits.rencontres)
    .filter(suiteOuverte)
    .filter(
      (s) => concerne(p, { thematique: s.thematique, communeInsee: communes.get(s.structure ?? '') }) || estASonNom(s),
    )
    .toSorted((a, b) => (a.echeance ?? '9').localeCompare(b.echeance ?? '9'))
    .map((s) => ({
      quoi: s.titre,
      detail: joindre(
        s.echeance === undefined ? 'sans échéance' : `pour le ${dateCourte(s.echeance)}`,
        s.structure === undefined ? undefined : noms.get(s.structure),
        s.personne === undefined ? s.responsable : personnes.get(s.personne),
      ),
    }));
}

function misesEnLien(faits: Faits, p: Perimetre): readonly LigneDePassation[] {
  const noms = nomsDesStructures(faits);
  return faits.misesEnLien
    .filter((m) => concerne(p, m) && !estClose(m.etat))
    .toSorted((a, b) => a.faiteLe.localeCompare(b.faiteLe))
    .map((m) => ({
      quoi: `${noms.get(m.demandeur) ?? 'une structure'} → ${noms.get(m.destinataire) ?? 'une structure'}`,
      detail: joindre(`faite le ${dateCourte(m.faiteLe)}`, m.etat.toLowerCase()),
    }));
}

const besoins = (faits: Faits, p: Perimetre): readonly LigneDePassation[] =>
  faits.besoins
    .filter((b) => b.etat === 'Ouvert' && concerne(p, b))
    .toSorted((a, b) => b.releveLe.localeCompare(a.releveLe))
    .map((b) => ({
      quoi: b.intitule,
      detail: joindre(`relevé le ${dateCourte(b.releveLe)}`, b.origine.toLowerCase()),
    }));

/** With whom to call there, and when they were last worked with. */
function structuresSeules(
  faits: Faits,
  { themes, communes, personne }: Perimetre,
  maintenant: string,
): readonly LigneDePassation[] {
  const { liens, personnes } = lire(faits, maintenant);
  const parTheme = [...grouper(liens, ({ thematique }) => thematique).values()].flatMap(tenuesParUneSeule);
  const seules =
    personne === undefined
      ? [
          ...parTheme.filter((l) => themes.has(l.thematique)),
          ...[...liensParCommune(faits, liens)].flatMap(([insee, la]) =>
            communes.has(insee) ? tenuesParUneSeule(la) : [],
          ),
        ]
      : parTheme.filter((l) => l.personne === personne);
  const noms = nomsDesStructures(faits);
  return [...grouper(seules, ({ structure }) => structure)]
    .map(([structure, siens]) => {
      const de = faits.contacts.filter((c) => c.structure === structure);
      const qui = personne === undefined ? personnes.nomDe(siens[0]?.personne ?? '') : undefined;
      return {
        quoi: noms.get(structure) ?? 'une structure',
        detail: joindre(
          dernierEchange(siens),
          choisirContact(de, siens[0]?.thematique)?.nom,
          personne === undefined
            ? `connue de ${qui ?? 'un compte qu’aucun contact ne porte'}`
            : enumeration(siens.map((l) => l.thematique)),
        ),
      };
    })
    .toSorted((a, b) => a.quoi.localeCompare(b.quoi, 'fr'));
}

function dernierEchange(liens: readonly LienSurLeTheme[]): string {
  const dernier = liens
    .flatMap(({ le }) => le ?? [])
    .toSorted()
    .at(-1);
  return dernier === undefined ? 'suivie, d’après sa fiche' : `dernier échange le ${dateCourte(dernier)}`;
}

function observations(faits: Faits, p: Perimetre): readonly LigneDePassation[] {
  const rencontres = new Map(faits.rencontres.map((r) => [r.id, r] as const));
  return faits.carnet
    .flatMap((note) => {
      const rencontre = rencontres.get(note.rencontre);
      return rencontre !== undefined && concerne(p, rencontre) ? [{ note, rencontre }] : [];
    })
    .toSorted((a, b) => b.note.observeeLe.localeCompare(a.note.observeeLe))
    .slice(0, OBSERVATIONS)
    .map(({ note, rencontre }) => ({
      quoi: note.texte ?? '',
      detail: joindre(rencontre.titre, dateCourte(note.observeeLe)),
    }));
}

const nomsDesStructures = ({ structures }: Faits): ReadonlyMap<string, string> =>
  new Map(structures.map((s) => [s.id, s.nom] as const));
