import { direStatut } from '../indicateurs/dire-statut.ts';
import type { Synthese } from '../indicateurs/synthese.ts';
import { direEtablie, rubriquesDeSynthese, titreDeSynthese } from '../indicateurs/texte-synthese.ts';
import { phraseDInformation } from '../mes-donnees/notice.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { duLien, type EnvoiDuLien, type Message, message, type Paragraphe, pied, quiEcrit } from './message.ts';

interface DonneesDeLaSynthese {
  readonly synthese: Synthese;
  readonly reglages: Pick<Reglages, 'territoire' | 'responsableDeTraitement'>;
}

/** The whole summary of a month, for whoever is not in Teams: nothing is asked, and one link stops it. */
export function courrielDeSynthese({ synthese, reglages }: DonneesDeLaSynthese, envoi: EnvoiDuLien): Message {
  const { territoire } = reglages;
  const titre = titreDeSynthese(synthese);
  return message({ territoire, personne: envoi.personne, objet: titre }, [
    `${quiEcrit(territoire)} vous adresse la ${titre.charAt(0).toLowerCase()}${titre.slice(1)}. ${direStatut(synthese)}`,
    ...rubriquesDeSynthese(synthese).flatMap((r): readonly Paragraphe[] => [
      { titre: r.titre },
      { liste: r.lignes.map(enUneLigne) },
    ]),
    direEtablie(synthese),
    'Ce message ne demande rien. Vous le recevez une fois par mois, parce que la coordination vous l’adresse.',
    { lien: envoi.lien, libelle: 'Ne plus recevoir cette synthèse' },
    ...duLien(envoi, 'la page où vous arrêtez cet envoi'),
    ...pied({ territoire, information: phraseDInformation(reglages) }),
  ]);
}

/** « Public compté (personnes). Octobre : 120. … » */
const enUneLigne = ([premiere = '', ...suite]: readonly string[]): string =>
  suite.length === 0 ? premiere : [`${premiere.replace(/\.$/, '')}.`, ...suite].join(' ');
