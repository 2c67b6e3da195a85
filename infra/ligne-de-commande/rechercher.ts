import { trouverAuMieux } from '../../core/annuaire/au-mieux.ts';
import type { IndexAnnuaire } from '../../core/annuaire/index-annuaire.ts';
import { ouvrirAnnuaire } from '../../core/annuaire/ouvrir-annuaire.ts';
import { lireVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import { personnesVues } from '../../core/annuaire/vue.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import type { ListDefinition } from '../../core/lists/list.ts';
import { reglages } from '../../core/lists/reglages.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { vocabulaire } from '../../core/lists/vocabulaire.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { espacesInsecables } from '../../core/textes/francais.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import type { Cible } from './cible.ts';
import { lireTerritoire } from './lire-territoire.ts';
import type { Rendu } from './sortie.ts';

const AU_PLUS = 20;

type Ou = Pick<Cible, 'client' | 'site'>;

/** What the tab answers to the coordination, with the reasons; the nearest structures when none answers. */
export const rechercher = async (ou: Ou, texte: string): Promise<Rendu> => (await ouvrirRecherche(ou))(texte);

/** The same for any number of texts, on the lists as they are now. */
export async function ouvrirRecherche({ client, site }: Ou): Promise<(texte: string) => Rendu> {
  const lire = async <L extends ListDefinition>(liste: L) => (await creerDepot(client, site, liste).lire()).items;
  const index = ouvrirAnnuaire({
    structures: await lire(structures),
    personnes: personnesVues(await lire(contacts), 'coordination'),
    mots: lireVocabulaire(await lire(vocabulaire)).index,
    cadenceParDefautMois: lireReglages(await lire(reglages)).valeurs.cadenceParDefautMois,
    lecteur: { profil: 'coordination', structures: [] },
    territoire: await lireTerritoire({ client, site }),
  });
  return (texte) => repondre(index, texte);
}

function repondre(index: IndexAnnuaire, texte: string): Rendu {
  const trouvees = trouverAuMieux(index, { texte }, AU_PLUS);
  const lignes = trouvees.map(({ structure: { nom, commune }, pourquoi, sans }) => {
    const raisons = [...(sans === undefined ? [] : [espacesInsecables(`sans ${sans}`)]), ...pourquoi];
    return `${nom}${commune === undefined ? '' : ` (${commune})`} — ${raisons.join(' ; ')}`;
  });
  return {
    json: {
      texte,
      resultats: trouvees.map(({ structure: { id, nom, commune }, pourquoi, sans }) => ({
        id,
        nom,
        commune,
        pourquoi,
        ...(sans === undefined ? {} : { sans }),
      })),
    },
    texte: (trouvees.some(({ sans }) => sans !== undefined)
      ? [espacesInsecables('Aucune structure ne répond à tout. Les plus proches :'), ...lignes]
      : trouvees.length === 0
        ? ['Aucune structure ne répond.']
        : lignes
    ).join('\n'),
  };
}
