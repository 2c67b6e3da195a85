import { phrasesDesRemises } from '../diffusions/remises.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import { phraseDInformation } from '../mes-donnees/notice.ts';
import { enumeration, jourLong } from '../textes/francais.ts';
import { SECTIONS_DE_FICHE } from '../vocabulaires/structures.ts';
import type { CeQueDitLaFiche } from './fiche.ts';
import { duLien, type EnvoiDuLien, type Message, message, pied, quiEcrit } from './message.ts';

interface Lieux extends Pick<CeQueDitLaFiche, 'reglages' | 'diffusions'> {
  readonly campagne: Pick<Campagne, 'fin' | 'sections' | 'message' | 'vagues'>;
}

interface Envoi extends Pick<CeQueDitLaFiche, 'structure'> {
  /** 0 for the first mail. */
  readonly relance: number;
}

/**
 * The mail of a campaign: who writes, why, one link, until when, what comes next, and how to be left alone. Nothing
 * personal in its subject.
 */
export function courrielDeCampagne(lieux: Lieux, { structure, relance }: Envoi, envoi: EnvoiDuLien): Message {
  const { campagne, reglages } = lieux;
  const { territoire } = reglages;
  const { nom } = structure;
  const premier = relance === 0;
  const objet = premier
    ? 'Votre fiche dans l’annuaire des partenaires est-elle toujours juste ?'
    : 'Rappel : votre fiche dans l’annuaire des partenaires';
  return message({ territoire, personne: envoi.personne, objet }, [
    premier
      ? `${quiEcrit(territoire)} vérifie son annuaire des partenaires d’ici au ${jourLong(campagne.fin)}. La fiche « ${nom} » y figure : est-elle toujours juste ?`
      : `${quiEcrit(territoire)} vous a écrit au sujet de la fiche « ${nom} », dans l’annuaire des partenaires. Elle n’a pas encore votre réponse ; l’annuaire doit être juste le ${jourLong(campagne.fin)}.`,
    ...(premier && campagne.message !== undefined ? [campagne.message] : []),
    ...phrasesDesRemises(structure, lieux.diffusions),
    ...sectionsDemandees(campagne),
    { bouton: envoi.lien, libelle: `Vérifier la fiche « ${nom} »` },
    'Deux minutes suffisent : vous confirmez, ou vous corrigez ce qui a changé. Aucun compte n’est nécessaire.',
    ...duLien(envoi, 'cette seule fiche'),
    suiteDe(campagne, relance),
    'Vous n’êtes plus la bonne personne ? Répondez à ce courriel par le nom de celle qui l’est : la coordination en tient compte.',
    ...pied({
      territoire,
      sansRappel: envoi.sansRappel,
      information: premier ? phraseDInformation(reglages) : undefined,
    }),
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
