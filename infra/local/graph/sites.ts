import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { idDuSite, type SiteDuLocataire, territoiresDuLocataire } from '../locataire.ts';
import { exigerSite } from './droits.ts';
import { accesRefuse, introuvable, requeteInvalide } from './erreurs.ts';
import { urlDuSite } from './listes-modele.ts';
import type { Routes } from './monde.ts';
import { choisir, lireOptions, liste } from './options.ts';

const rendre = (site: SiteDuLocataire) => ({
  createdDateTime: '2025-01-06T08:00:00Z',
  description: 'Coopération territoriale (démonstration)',
  id: idDuSite(site),
  lastModifiedDateTime: '2025-01-06T08:00:00Z',
  name: site.chemin.split('/').at(-1) ?? '',
  webUrl: urlDuSite(site),
  displayName: 'Maillage',
  root: {},
  siteCollection: { hostname: site.hote },
});

const sites = (): readonly SiteDuLocataire[] => territoiresDuLocataire().map((t) => t.site);

/** A site of the tenant by its id, by `{host},{collection}` or by the web's own guid, as on the service. */
export const siteDe = (designation: string): SiteDuLocataire | undefined =>
  sites().find((site) =>
    [idDuSite(site), `${site.hote},${site.collection}`, site.web].some(
      (connu) => connu.toLowerCase() === designation.toLowerCase(),
    ),
  );

/** Any id that is none is a 404. */
export function verifierSite(designation: string): void {
  if (siteDe(designation) === undefined) throw introuvable('Requested site could not be found');
}

/** `/sites/{host}:/{path}[:/rest]` becomes the path by id; other paths are left as they are. */
export function resoudreCheminDeSite(chemin: string): string {
  const trouve = /^\/sites\/([^/:]+):\/([^:]+?)\/?(?::(\/.*)?)?$/.exec(chemin);
  if (trouve === null) return chemin;
  const [, hote = '', relatif = '', reste = ''] = trouve;
  const site = sites().find((s) => s.hote === hote && s.chemin === `/${decodeURIComponent(relatif)}`);
  if (site === undefined) throw introuvable('Requested site could not be found');
  return `/sites/${idDuSite(site)}${reste}`;
}

const octroi = z.looseObject({
  roles: z.array(z.enum(['read', 'write', 'owner', 'fullcontrol', 'manage'])).min(1),
  grantedToIdentities: z
    .array(z.looseObject({ application: z.looseObject({ id: z.string(), displayName: z.string().optional() }) }))
    .min(1),
});

export const routesSites: Routes = {
  'GET /sites': (_, demande) => {
    const { search, select } = lireOptions(demande, ['search', 'select']);
    if (demande.porteur.droitSite === 'aucun') return { status: 200, corps: { value: [] } };
    const mot = (search ?? '*').replaceAll('*', '').toLowerCase();
    const value = sites()
      .map(rendre)
      .filter((s) => `${s.displayName} ${s.name} ${s.description}`.toLowerCase().includes(mot))
      .map((s) => choisir<unknown>(s, select === undefined ? undefined : liste(select)));
    return { status: 200, corps: { value } };
  },
  'GET /sites/:site': (monde, demande, [site = '']) => {
    exigerSite(demande.porteur, 'lire');
    verifierSite(site);
    const { select } = lireOptions(demande, ['select']);
    const corps = choisir<unknown>(rendre(monde.db.site), select === undefined ? undefined : liste(select));
    return { status: 200, corps: { '@odata.context': `${monde.base}/$metadata#sites/$entity`, ...corps } };
  },
  'GET /sites/:site/permissions': (monde, demande, [site = '']) => {
    exigerSite(demande.porteur, 'gerer');
    verifierSite(site);
    const lus = monde.db.tous<{ donnees: string }>('SELECT donnees FROM permissions ORDER BY rowid');
    return { status: 200, corps: { value: lus.map((l) => JSON.parse(l.donnees)) } };
  },
  'POST /sites/:site/permissions': (monde, demande, [site = '']) => {
    if (demande.porteur.droitSite !== 'owner') throw accesRefuse();
    verifierSite(site);
    const lu = octroi.safeParse(demande.corps);
    if (!lu.success) throw requeteInvalide('One of the provided arguments is not acceptable.');
    const identites = lu.data.grantedToIdentities.map(({ application }) => ({
      application: { id: application.id, displayName: application.displayName ?? null },
    }));
    const corps = {
      id: randomUUID(),
      roles: lu.data.roles,
      grantedToIdentities: identites,
      grantedToIdentitiesV2: identites,
    };
    monde.db.faire('INSERT INTO permissions (id, donnees) VALUES (?, ?)', corps.id, JSON.stringify(corps));
    return { status: 201, corps };
  },
};
