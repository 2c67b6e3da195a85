import type { Campagne } from '../lists/campagnes.list.ts';
import { enumeration, jourLong } from '../textes/francais.ts';
import { SECTIONS_DE_FICHE } from '../vocabulaires/structures.ts';
import { type Message, message } from './message.ts';
import { type AdressesDuLien, duLien, pied } from './pied.ts';

interface Donnees {
  readonly campagne: Pick<Campagne, 'fin' | 'sections' | 'message' | 'vagues'>;
  readonly structure: string;
  readonly territoire: string;
  /** 0 for the first mail. */
  readonly relance: number;
  readonly adresses: AdressesDuLien;
  /** What a person must be told at the first contact. */
  readonly information: string;
  /** « Votre fiche a été remise à 14 structures. »: why it matters that it is true. */
  readonly remises?: string | undefined;
}

/** The mail of a campaign: who writes, why, one link, until when, what comes next, and how to be left alone. Nothing personal in its subject. */
export function courrielDeCampagne(d: Donnees): Message {
  const { adresses, campagne, structure, territoire } = d;
  const premier = d.relance === 0;
  const sujet = premier
    ? 'Annuaire des partenaires : votre fiche est-elle toujours juste ?'
    : 'Rappel : votre fiche dans l’annuaire des partenaires';
  return message(sujet, [
    'Bonjour,',
    ...(premier && campagne.message !== undefined ? [campagne.message] : []),
    premier
      ? `La coopération du territoire (${territoire}) vérifie son annuaire des partenaires d’ici au ${jourLong(campagne.fin)}. La fiche « ${structure} » y figure : est-elle toujours juste ?`
      : `Nous vous avons écrit au sujet de la fiche « ${structure} », dans l’annuaire des partenaires (${territoire}). Nous n’avons pas encore votre réponse ; l’annuaire doit être juste le ${jourLong(campagne.fin)}.`,
    ...(d.remises === undefined ? [] : [d.remises]),
    ...sectionsDemandees(campagne),
    { lien: adresses.lien, libelle: `Vérifier la fiche « ${structure} »` },
    'Deux minutes suffisent : vous confirmez, ou vous corrigez ce qui a changé. Aucun compte n’est nécessaire.',
    ...duLien(adresses, 'cette seule fiche'),
    suiteDe(campagne, d.relance),
    'Vous n’êtes plus la bonne personne ? Répondez à ce courriel par le nom de celle qui l’est : la coordination en tient compte.',
    ...pied({ territoire, sansRappel: adresses.sansRappel, information: premier ? d.information : undefined }),
  ]);
}

/** Said when the campaign asks for a part of the fiche only. */
function sectionsDemandees({ sections }: Pick<Campagne, 'sections'>): readonly string[] {
  if (sections.length === 0 || sections.length === SECTIONS_DE_FICHE.length) return [];
  return [`Regardez surtout : ${enumeration(sections.map((s) => s.toLocaleLowerCase('fr')))}.`];
}

/** What happens without an answer, so that nobody wonders. */
function suiteDe({ vagues }: Pick<Campagne, 'vagues'>, relance: number): string {
  const relances = (vagues ?? []).filter((v) => v.canal === 'Relance').length - relance;
  const telephone = (vagues ?? []).some((v) => v.canal === 'Téléphone');
  const encore = relances > 0 ? 'nous vous écrirons de nouveau' : undefined;
  const appel = telephone ? 'nous pourrons vous téléphoner' : undefined;
  const suites = [encore, appel].filter((s) => s !== undefined);
  return suites.length === 0
    ? 'Sans réponse de votre part, nous ne vous écrirons plus à ce sujet pendant cette campagne.'
    : `Sans réponse de votre part, ${enumeration(suites)}.`;
}
