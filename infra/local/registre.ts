import { Hono } from 'hono';
import { z } from 'zod';
import { motsNus } from '../../core/textes/mots-nus.ts';

const ferme = z.strictObject({
  fermeLe: z.iso.date().optional(),
  /** An open establishment of the same organisation: its head office. */
  siege: z.string().optional(),
});

/** Fictional organisations, in the words of the public register. Their numbers only follow the key. */
const UNITES = [
  {
    siren: '100000108',
    nom_complet: 'la cabane aux livres (exemple)',
    nom_raison_sociale: 'LA CABANE AUX LIVRES (EXEMPLE)',
    sigle: null,
    complements: { identifiant_association: 'W333000108', est_entrepreneur_individuel: false },
    siege: {
      siret: '10000010800009',
      etat_administratif: 'A',
      est_siege: true,
      adresse: '12 RUE DES ECOLES 33920 SAINT-SAVIN',
      code_postal: '33920',
      commune: '33473',
      libelle_commune: 'SAINT-SAVIN',
      statut_diffusion_etablissement: 'O',
    },
  },
  {
    siren: '100000116',
    nom_complet: 'camille exemple',
    nom_raison_sociale: null,
    sigle: null,
    complements: { identifiant_association: null, est_entrepreneur_individuel: true },
    siege: {
      siret: '10000011600002',
      etat_administratif: 'A',
      est_siege: true,
      adresse: '3 CHEMIN DES VIGNES 33620 CAVIGNAC',
      code_postal: '33620',
      commune: '33114',
      libelle_commune: 'CAVIGNAC',
      statut_diffusion_etablissement: 'P',
    },
  },
] as const;

/** The local default’s own national register, in the words of the public one: every SIRET is open, but those that are said to be closed. By a name, it knows a few fictional organisations. */
export function routesRegistre(): Hono {
  const fermes = new Map<string, z.infer<typeof ferme>>();
  return new Hono()
    .put('/fermes/:siret', async (c) => {
      const lu = ferme.safeParse(await c.req.json().catch(() => undefined));
      if (!lu.success) return c.json({ erreur: 'Une fermeture porte un jour et un siège, ou rien.' }, 400);
      fermes.set(c.req.param('siret'), lu.data);
      return c.json({ etat: 'note' });
    })
    .get('/search', (c) => {
      const q = c.req.query('q') ?? '';
      if (q.trim().length < 3) return c.json({ erreur: '3 caractères minimum pour les termes de la requête.' }, 400);
      const parNumero = UNITES.filter(({ siren, siege }) => siren === q || siege.siret === q);
      if (parNumero.length > 0 && !fermes.has(q)) return c.json(rendre(parNumero, q));
      if (/^\d{14}$/.test(q)) return c.json(parSiret(q, fermes.get(q)));
      const mots = motsNus(q).split(' ');
      const departements = (c.req.query('departement') ?? '').split(',').filter(Boolean);
      const trouvees = UNITES.filter(
        ({ nom_complet: nom, siege }) =>
          mots.every((mot) => motsNus(nom).includes(mot)) &&
          (departements.length === 0 || departements.some((d) => siege.commune.startsWith(d))),
      );
      return c.json(rendre(trouvees, q));
    });
}

const rendre = (unites: readonly (typeof UNITES)[number][], q: string) => ({
  // By the number of the organisation, no establishment is said to match.
  results: unites.map((u) => ({ ...u, matching_etablissements: q === u.siren ? [] : [u.siege] })),
  total_results: unites.length,
  page: 1,
  per_page: 10,
  total_pages: 1,
});

function parSiret(siret: string, dit: z.infer<typeof ferme> | undefined) {
  const lui = {
    siret,
    etat_administratif: dit === undefined ? 'A' : 'F',
    date_fermeture: dit?.fermeLe ?? null,
    est_siege: dit?.siege === undefined,
  };
  const siege =
    dit?.siege === undefined
      ? lui
      : { siret: dit.siege, etat_administratif: 'A', date_fermeture: null, est_siege: true };
  return {
    results: [{ siren: siret.slice(0, 9), siege, matching_etablissements: [lui] }],
    total_results: 1,
  };
}
