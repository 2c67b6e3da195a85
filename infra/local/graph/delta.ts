import { z } from 'zod';
import { idDuSite } from '../locataire.ts';
import { exigerListe, exigerSite } from './droits.ts';
import { ErreurGraph } from './erreurs.ts';
import { ecrireJeton, lien, lireJeton } from './jetons-page.ts';
import { type Liste, trouverListe } from './listes-modele.ts';
import type { Magasin } from './magasin.ts';
import type { Demande, Monde, Reponse } from './monde.ts';
import { lireExpand, lireOptions, lireTop, liste as listeDeNoms } from './options.ts';
import { type Ligne, rendeur } from './rendu.ts';
import { verifierSite } from './sites.ts';

const PAGE_PAR_DEFAUT = 200;
const PAGE_MAX = 5000;

/** Everything a delta link remembers: where it stands, since when deletions count, and the options of the first call. */
const jetonDelta = z.object({
  liste: z.string(),
  generation: z.int(),
  apres: z.int(),
  suppressionsDepuis: z.int(),
  enSuite: z.boolean(),
  select: z.string().optional(),
  expand: z.string().optional(),
  top: z.int(),
});
type JetonDelta = z.infer<typeof jetonDelta>;

const generation = (db: Magasin): number =>
  db.un<{ valeur: number }>("SELECT valeur FROM meta WHERE cle = 'generation'")?.valeur ?? 0;

const sequence = (db: Magasin): number =>
  db.un<{ valeur: number }>("SELECT valeur FROM meta WHERE cle = 'seq'")?.valeur ?? 0;

/** Makes every delta token given so far answer 410. */
export const expirerJetons = (db: Magasin): void => {
  db.suivant('generation');
};

function refuserJeton(monde: Monde, chemin: string, lu: JetonDelta | undefined): Error {
  const depart = lien(monde.base, chemin, { $select: lu?.select, $expand: lu?.expand });
  return new ErreurGraph(410, 'resyncRequired', "Resync required. Replace any local items with the server's version.", {
    interne: 'resyncChangesApplyDifferences',
    entetes: { location: depart },
  });
}

function depart(monde: Monde, demande: Demande, liste: Liste, chemin: string, jeton: string | undefined): JetonDelta {
  const options = lireOptions(demande, ['select', 'expand', 'top', 'token', 'skiptoken', 'deltatoken']);
  const brut = jeton ?? options.token ?? options.skiptoken ?? options.deltatoken;
  if (brut === undefined || brut === 'latest' || brut === '') {
    const position = sequence(monde.db);
    return {
      liste: liste.id,
      generation: generation(monde.db),
      apres: brut === 'latest' ? position : 0,
      suppressionsDepuis: position,
      enSuite: false,
      select: options.select,
      expand: options.expand,
      top: lireTop(options, PAGE_PAR_DEFAUT, PAGE_MAX),
    };
  }
  const lu = lireJeton(jetonDelta, brut);
  const perime = lu === undefined || lu.liste !== liste.id || lu.generation !== generation(monde.db);
  if (perime || demande.effet === '410') throw refuserJeton(monde, chemin, lu);
  return lu;
}

/** A continued page starts again with the last entry of the one before, when it has not changed since: the service repeats entries too. */
function lireChangements(db: Magasin, j: JetonDelta): Ligne[] {
  return db.tous<Ligne>(
    'SELECT * FROM elements WHERE liste = ? AND seq >= ? AND (supprime = 0 OR seq > ?) ORDER BY seq LIMIT ?',
    j.liste,
    j.enSuite ? j.apres : j.apres + 1,
    j.suppressionsDepuis,
    j.top + (j.enSuite ? 2 : 1),
  );
}

const tombe = ({ site }: Magasin, ligne: Ligne) => ({
  id: String(ligne.id),
  parentReference: { siteId: idDuSite(site) },
  contentType: { id: '0x01', name: 'Item' },
  deleted: { state: 'deleted' },
});

/** The changes of a list since a token: items in the order of their last change, deletions as `deleted`, then a link to come back with. */
export function deltaElements(monde: Monde, demande: Demande, params: readonly (string | undefined)[]): Reponse {
  const [site = '', nom = '', jetonDuChemin] = params;
  exigerSite(demande.porteur, 'lire');
  verifierSite(site);
  const liste = exigerListe(demande.porteur, trouverListe(monde.db, nom));
  const chemin = demande.chemin.replace(/\/delta.*$/, '/delta');
  const jeton = depart(monde, demande, liste, chemin, jetonDuChemin);
  const lignes = lireChangements(monde.db, jeton);
  const taille = jeton.top + (jeton.enSuite ? 1 : 0);
  const page = lignes.slice(0, taille);
  const encore = lignes.length > taille;
  const fin = page.at(-1)?.seq ?? jeton.apres;
  const suivant: JetonDelta = encore
    ? { ...jeton, apres: fin, enSuite: true }
    : { ...jeton, apres: fin, suppressionsDepuis: Math.max(fin, jeton.suppressionsDepuis), enSuite: false };
  const select = jeton.select === undefined ? undefined : ['id', ...listeDeNoms(jeton.select)];
  const rendre = rendeur(monde.db, liste, select, lireExpand(jeton.expand));
  return {
    status: 200,
    corps: {
      '@odata.context': `${monde.base}/$metadata#Collection(listItem)`,
      [encore ? '@odata.nextLink' : '@odata.deltaLink']: lien(monde.base, chemin, { token: ecrireJeton(suivant) }),
      value: page.map((ligne) => (ligne.supprime === 1 ? tombe(monde.db, ligne) : rendre(ligne))),
    },
  };
}
