import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { idSite, LOCATAIRE } from '../locataire.ts';
import { exigerSite } from './droits.ts';
import { accesRefuse, introuvable, requeteInvalide } from './erreurs.ts';
import { URL_SITE } from './listes-modele.ts';
import type { Routes } from './monde.ts';
import { choisir, lireOptions, liste } from './options.ts';

const SITE = {
  createdDateTime: '2025-01-06T08:00:00Z',
  description: 'Coopération territoriale (démonstration)',
  id: idSite,
  lastModifiedDateTime: '2025-01-06T08:00:00Z',
  name: LOCATAIRE.site.chemin.split('/').at(-1) ?? '',
  webUrl: URL_SITE,
  displayName: 'Maillage',
  root: {},
  siteCollection: { hostname: LOCATAIRE.site.hote },
};

/** The tenant has one site; any other id is a 404. `{host},{collection}` and the web's own guid are accepted too, as on the service. */
export function verifierSite(designation: string): void {
  const { hote, collection, web } = LOCATAIRE.site;
  const connus = [idSite, `${hote},${collection}`, web].map((s) => s.toLowerCase());
  if (!connus.includes(designation.toLowerCase())) throw introuvable('Requested site could not be found');
}

/** `/sites/{host}:/{path}[:/rest]` becomes the path by id; other paths are left as they are. */
export function resoudreCheminDeSite(chemin: string): string {
  const trouve = /^\/sites\/([^/:]+):\/([^:]+?)\/?(?::(\/.*)?)?$/.exec(chemin);
  if (trouve === null) return chemin;
  const [, hote = '', relatif = '', reste = ''] = trouve;
  if (hote !== LOCATAIRE.site.hote || `/${decodeURIComponent(relatif)}` !== LOCATAIRE.site.chemin)
    throw introuvable('Requested site could not be found');
  return `/sites/${idSite}${reste}`;
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
    const trouve = `${SITE.displayName} ${SITE.name} ${SITE.description}`.toLowerCase().includes(mot);
    const value = trouve ? [choisir(SITE, select === undefined ? undefined : liste(select))] : [];
    return { status: 200, corps: { value } };
  },
  'GET /sites/:site': (monde, demande, [site = '']) => {
    exigerSite(demande.porteur, 'lire');
    verifierSite(site);
    const { select } = lireOptions(demande, ['select']);
    const corps = choisir(SITE, select === undefined ? undefined : liste(select));
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
