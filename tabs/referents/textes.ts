import type { CommuneLue, ThemeLu } from '../../core/contrats/referents.ts';
import type { Alerte } from '../../core/referents/alertes.ts';
import { dateCourte, espacesInsecables as e, pluriel } from '../../core/textes/francais.ts';

/** What a card is about. */
export const nomDuSujet = (sujet: ThemeLu | CommuneLue): string =>
  'communeInsee' in sujet ? sujet.nom : sujet.thematique;

export const REFERENTS = {
  titre: 'Référents',
  attente: 'Lecture de ce que chacun suit…',
  aide: e(
    'Qui suit chaque thématique et chaque commune, et qui peut prendre le relais. Les personnes de votre équipe sont des contacts de la fiche de votre collectivité.',
  ),
  mesure: (themes: readonly ThemeLu[]) => {
    const actifs = themes.filter((t) => t.binomeActif).length;
    const fragiles = themes.filter((t) => t.fragile).length;
    return [
      `Sur ${pluriel(themes.length, 'thématique')}, ${actifs === 0 ? 'aucune n’a' : `${actifs} ${actifs === 1 ? 'a' : 'ont'}`} un binôme actif.`,
      fragiles === 0
        ? 'Aucune ne perdrait plus de la moitié de ses liens avec un seul départ.'
        : `${fragiles} ${fragiles === 1 ? 'perdrait' : 'perdraient'} plus de la moitié de ${fragiles === 1 ? 'ses' : 'leurs'} liens avec un seul départ.`,
    ].join(' ');
  },
  rien: 'Aucune thématique n’est encore suivie',
  rienAide: 'Dès qu’une rencontre, une mise en lien ou une fiche porte une thématique, elle paraît ici.',
  referent: 'Référent',
  binome: 'Binôme',
  tient: (place: string, nom: string) => `${place}\u00A0: ${nom}`,
  personne: 'personne n’est nommé',
  niLUnNiLAutre: 'Ni référent ni binôme.',
  plusEnPoste: 'n’est plus en poste',
  depuis: (jour: string) => `depuis le ${dateCourte(jour)}`,
  dernierActe: (jour: string | undefined) =>
    jour === undefined ? 'aucun acte connu sur cette thématique' : `dernier acte le ${dateCourte(jour)}`,
  parTheme: 'Par thématique',
  parCommune: 'Par commune',
  mesureDesCommunes: (communes: readonly CommuneLue[]) => {
    const [tenues, fragiles] = [communes.filter((c) => c.referent), communes.filter((c) => c.fragile)];
    return [
      `Sur ${pluriel(communes.length, 'commune')}, ${tenues.length === 0 ? 'aucune n’a de référent' : `${tenues.length} ${tenues.length === 1 ? 'a' : 'ont'} un référent`}.`,
      fragiles.length === 0
        ? 'Aucune ne perdrait plus de la moitié de ses liens avec un seul départ.'
        : `${fragiles.length} ${fragiles.length === 1 ? 'perdrait' : 'perdraient'} plus de la moitié de ${fragiles.length === 1 ? 'ses' : 'leurs'} liens avec un seul départ.`,
    ].join(' ');
  },
  dernierEchange: (jour: string | undefined) =>
    jour === undefined ? 'aucun échange connu avec ses structures' : `dernier échange le ${dateCourte(jour)}`,
  liens: (n: number) =>
    n === 0 ? 'Aucun lien connu avec une structure.' : `${pluriel(n, 'structure connue', 'structures connues')}.`,
  porteuse: (nom: string, liens: number, seule: number) =>
    `${nom}\u00A0: ${pluriel(liens, 'structure')}${seule === 0 ? '' : `, dont ${seule} que personne d’autre ne connaît`}`,
  compteSansContact: 'un compte qu’aucun contact ne porte',
  commentCompte: 'Comment c’est compté',
  definition: e(
    'Sur un an : qui a organisé une rencontre de la thématique connaît les structures venues ; qui a fait une mise en lien connaît les deux ; qui est écrit « Référent » ou « Binôme » dans une fiche la connaît. Personne n’est compté pour sa propre structure. Un acte est ce que le journal garde : une rencontre préparée, une décision notée, une mise en lien ; ou une présence, une note du carnet. Dans une commune comptent, quelle que soit la thématique, les structures qui y ont leur siège.',
  ),
  nommer: 'Nommer',
  nommerPour: (thematique: string) => `Nommer pour ${thematique}`,
  enregistrer: 'Enregistrer',
  nomme: 'C’est enregistré.',
  aucune: 'Personne',
  chercher: 'Chercher une personne par son nom',
  aSavoir: 'À savoir pour prendre le relais',
  aSavoirAide: 'Les habitudes, ce qui est en cours, où sont les documents. Rien sur une personne.',
  passation: 'Passation',
  passationDe: (quoi: string) => `Passation\u00A0: ${quoi}`,
} as const;

/** What each alert says, and what to do of it. */
export const ALERTES_DITES = {
  partie: () => 'Une personne nommée n’est plus en poste\u00A0: nommez quelqu’un d’autre.',
  seule: ({ porteuses, liens }) =>
    `${porteuses[0]?.nom ?? 'Un compte'} est la seule personne à connaître ${porteuses[0]?.seule ?? 0} structures sur ${liens}\u00A0: nommez un binôme, et faites-lui préparer une rencontre.`,
  silencieuse: ({ binome, ...sujet }) =>
    `${'communeInsee' in sujet ? 'Le référent n’a eu aucun échange avec une structure de cette commune' : 'Le référent n’a rien fait sur cette thématique'} depuis soixante jours\u00A0: ${
      binome === undefined ? 'nommez un binôme, ou un autre référent.' : 'voyez avec le binôme.'
    }`,
} as const satisfies Record<Alerte, (t: ThemeLu | CommuneLue) => string>;

export const PASSATION = {
  titre: 'Passation',
  retour: 'Référents',
  attente: 'Lecture de ce qui est à transmettre…',
  document: 'Document Word',
  nom: (titre: string) => `Passation - ${titre}.docx`,
  confier: 'Confier à…',
  confierQuestion: (nom: string) => `À qui confier ce que tient ${nom}\u202F?`,
  confierAide:
    'Ses places de référent et de binôme passent à cette personne, et les rencontres à venir qu’elle co-organise si l’autre est de la même structure et a un compte. Qui tenait déjà l’autre place la laisse vide.',
  confierA: 'Personne qui prend le relais',
  choisir: 'Choisissez une personne.',
  fait: (thematiques: number, rencontres: number) =>
    thematiques + rencontres === 0
      ? 'Il n’y avait rien à transmettre.'
      : `Transmis\u00A0: ${pluriel(thematiques, 'thématique ou commune', 'thématiques ou communes')}, ${pluriel(rencontres, 'rencontre')}.`,
  garde: (quoi: string, raison: string) => `${quoi} n’est pas transmis\u00A0: ${raison}`,
} as const;
