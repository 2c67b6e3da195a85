import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { essayerListesFermees } from '../../core/contrats/installation.ts';
import type { Constat } from '../sharepoint/verifier.ts';
import type { Cible } from './cible.ts';
import { Refuse } from './sortie.ts';

const PHRASES = {
  lecture: (liste: string) =>
    `La liste ${liste} est fermée aux fonctions : leur autorisation s’est perdue en coupant l’héritage. Redonnez-la sur cette liste (étape 7 bis).`,
  ecriture: (liste: string) =>
    `Les fonctions lisent la liste ${liste} mais n’y écrivent pas : donnez-leur « write » sur cette liste (étape 7 bis).`,
};

const ACTIVITE = {
  eteinte: undefined,
  'jamais-essayee': undefined,
  recue: undefined,
  'sans-moyens':
    'Le réglage `signalerDansTeams` est à « Oui », mais les fonctions n’ont pas les moyens de signaler : TEAMS_APP_ID, EQUIPE_ID ou ACTIVITE_IDENTITE manque (étape 11 bis). Les courriels partent.',
  refusee:
    'Teams a refusé tous les derniers avis. S’ils n’allaient pas aux seuls invités, qu’il refuse toujours : l’application n’est pas installée dans l’équipe, le propriétaire n’a pas donné le droit TeamsActivity.Send.Group, ou l’application n’a pas confiance dans l’identité (étape 11 bis). Les courriels partent.',
} as const satisfies Record<ReponseDe<typeof essayerListesFermees>['activite'], string | undefined>;

/** What the functions cannot do on the lists closed to visitors, tried by themselves, under their own identity. */
export async function verifierLesFonctions({ appeler }: Pick<Cible, 'appeler'>): Promise<readonly Constat[]> {
  try {
    const { methode, route, reponse } = essayerListesFermees;
    const { listes, activite } = reponse.parse(await appeler(methode, route, {}));
    const dite = ACTIVITE[activite];
    const avis = dite === undefined ? [] : [{ nature: 'droit' as const, phrase: dite }];
    return listes
      .flatMap<Constat>(({ liste, manque }) =>
        manque === undefined ? [] : [{ nature: 'droit' as const, liste, phrase: PHRASES[manque](liste) }],
      )
      .concat(avis);
  } catch (erreur) {
    if (!(erreur instanceof Refuse)) throw erreur;
    const phrase = `L’accès des fonctions aux listes fermées n’est pas vérifié. ${erreur.message}`;
    // What could not be asked is not in place: the closed lists may be closed to the functions too.
    return [{ nature: 'droit', phrase }];
  }
}
