import { z } from 'zod';
import { trouverAuMieux } from '../../core/annuaire/au-mieux.ts';
import { ouvrirAnnuaire } from '../../core/annuaire/ouvrir-annuaire.ts';
import { RECHERCHE_VIDE } from '../../core/annuaire/recherche-dite.ts';
import { lireVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import { pourLesPartenaires } from '../../core/annuaire/vue.ts';
import { rechercherFiches } from '../../core/contrats/extension.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { creerClientGraph } from '../../graph/client.ts';
import { creerSite } from '../../graph/site.ts';
import { ouvrirRecherche } from '../../infra/ligne-de-commande/rechercher.ts';
import { idSite } from '../../infra/local/locataire.ts';
import { LATITUDE_NORD_GIRONDE } from '../../infra/territoire/latitude-nord-gironde.ts';
import { creerMoteur } from '../../tabs/annuaire/moteur.ts';
import { type Banc, ouvrirBanc } from '../functions/banc.ts';
import { ENVIRONNEMENT } from '../functions/environnement-local.ts';
import { structuresDExemple } from './mesurer-pertinence.ts';
import { REQUETES } from './requetes.ts';
import { CROISEES, CROISEES_RESERVEES } from './requetes-croisees.ts';
import { RESERVEES } from './requetes-reservees.ts';

const rendu = z.object({ resultats: z.array(z.object({ nom: z.string() })) });

const MAINTENANT = '2026-11-23T09:00:00Z';
const PARTENAIRE = { profil: 'partenaire', structures: [] } as const;
/** Words that only this territory knows: a path that forgets them answers otherwise. */
const MOTS_DU_TERRITOIRE = [
  { terme: 'bobologie', genre: 'Mot courant', formes: ['soins à domicile'] },
  { terme: 'TPA', genre: 'Sigle', formes: ['Toits partagés'] },
] as const;
/** What no judged query says: words that nothing answers together, a word unknown, the coordinates of a structure. */
const AUTRES = [
  'aide au logement',
  'logement',
  'crèche bilingue',
  'zyxw logement',
  'bobologie',
  'tpa',
  '33620',
  'Cézac',
];

let banc: Banc;
let structures: readonly Structure[];
beforeAll(async () => {
  banc = await ouvrirBanc(
    TOUTES_LES_LISTES.filter(({ name }) => ['Structures', 'Contacts', 'Vocabulaire', 'Reglages'].includes(name)),
  );
  const { depots } = banc.contexte;
  for (const { id: _, eTag: __, creeLe: ___, modifieLe: ____, ...nouvelle } of structuresDExemple())
    await depots.structures.creer(nouvelle);
  for (const mot of MOTS_DU_TERRITOIRE) await depots.vocabulaire.creer({ ...mot, formes: [...mot.formes] });
  structures = (await depots.structures.lire()).items;
});
afterAll(() => banc.fermer());

/** The engine of the tab, filled as its page fills it. */
function unOnglet(mots: ReturnType<typeof lireVocabulaire>['index']) {
  const moteur = creerMoteur();
  moteur({
    quoi: 'regles',
    regles: { mots, cadenceParDefautMois: 12, lecteur: PARTENAIRE, territoire: LATITUDE_NORD_GIRONDE },
  });
  moteur({ quoi: 'lignes', changees: structures.flatMap((s) => pourLesPartenaires(s) ?? []), retirees: [] });
  return (texte: string) => {
    const rendu = moteur({ quoi: 'chercher', recherche: { ...RECHERCHE_VIDE, texte }, maintenant: MAINTENANT });
    if (rendu?.quoi !== 'reponse') throw new Error('sans réponse');
    const { ids, proches } = rendu.reponse;
    return ids.length > 0 ? ids : [...new Set(proches.flatMap(({ exemples }) => exemples.map(({ id }) => id)))];
  };
}

test('chaque requête jugée reçoit la même réponse, dans le même ordre, par l’onglet, les choix de structure, l’extension et la ligne de commande', async () => {
  const mots = lireVocabulaire((await banc.contexte.depots.vocabulaire.lire()).items).index;
  const onglet = unOnglet(mots);
  const choix = ouvrirAnnuaire({
    structures: structures.flatMap((s) => pourLesPartenaires(s) ?? []),
    personnes: new Map(),
    mots,
    cadenceParDefautMois: 12,
    lecteur: PARTENAIRE,
    territoire: LATITUDE_NORD_GIRONDE,
  });
  const client = creerClientGraph({
    baseUrl: ENVIRONNEMENT.GRAPH_URL,
    jeton: async () => 'jeton',
    fetch: (async (url: unknown, init?: RequestInit) => banc.graph.demander(String(url), init)) as typeof fetch,
  });
  const ligneDeCommande = await ouvrirRecherche({ client, site: creerSite(client, { id: idSite }) });
  const nom = new Map(structures.map((s) => [s.id, s.nom]));
  const ecarts: unknown[] = [];
  const textes = [...REQUETES, ...RESERVEES, ...CROISEES, ...CROISEES_RESERVEES].map(({ texte }) => texte);
  for (const texte of [...textes, ...AUTRES]) {
    const attendus = onglet(texte).map((id) => nom.get(id));
    expect(attendus.length).toBeGreaterThan(0);
    const { statut, corps } = await banc.appeler(rechercherFiches, { profil: 'partenaire', requete: { texte } });
    expect(statut).toBe(200);
    const parChemin = {
      choix: trouverAuMieux(choix, { texte }, 12).map(({ structure }) => structure.nom),
      extension: rechercherFiches.reponse.parse(corps).fiches.map(({ titre }) => titre),
      ligneDeCommande: rendu.parse(ligneDeCommande(texte).json).resultats.map((r) => r.nom),
    };
    for (const [chemin, noms] of Object.entries(parChemin))
      if (
        JSON.stringify(noms) !== JSON.stringify(attendus.slice(0, noms.length)) ||
        noms.length < Math.min(8, attendus.length)
      )
        ecarts.push({ texte, chemin, noms, attendus });
  }
  expect(ecarts).toEqual([]);
});
