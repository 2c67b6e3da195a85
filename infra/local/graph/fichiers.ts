import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CHEMIN_DES_CONTENUS } from './adresses-de-fichiers.ts';
import { exigerSite } from './droits.ts';
import { accesRefuse, ErreurGraph, introuvable, nomDejaPris, requeteInvalide } from './erreurs.ts';
import { identiteDe, idPersonne } from './identites.ts';
import { urlDuSite } from './listes-modele.ts';
import { aLaSeconde, type Demande, type Gestion, type Monde } from './monde.ts';
import { choisir, lireOptions, liste } from './options.ts';
import { verifierSite } from './sites.ts';

/** A file or a folder of the default library. */
interface Element {
  readonly id: string;
  readonly parent: string;
  readonly nom: string;
  readonly dossier: number;
  /** In base64. */
  readonly contenu: string;
  readonly taille: number;
  readonly version: number;
  readonly cree: string;
  readonly modifie: string;
  readonly auteur: number;
}

const RACINE = '';
/** What one request uploads. Source: driveItem, Upload or replace the contents. */
const TAILLE_MAX = 250 * 1024 * 1024;
const CHEMIN_MAX = 400;
/** Source: Microsoft, « Restrictions and limitations in OneDrive and SharePoint ». */
const NOM_REFUSE =
  /["*:<>?/\\|\p{Cc}]|^[\s~]|[\s.]$|^(?:con|prn|aux|nul|com\d|lpt\d|\.lock|desktop\.ini)(?:\.|$)|_vti_/iu;

const enfant = ({ db }: Monde, parent: string, nom: string): Element | undefined =>
  db.un<Element>('SELECT * FROM fichiers WHERE parent = ? AND nom = ?', parent, nom);

/** The folder at this path; 404 when a part of it is missing. */
const dossierA = (monde: Monde, chemin: readonly string[]): string =>
  chemin.reduce((parent, nom) => {
    const trouve = enfant(monde, parent, nom);
    if (trouve === undefined || trouve.dossier === 0) throw introuvable('The resource could not be found.');
    return trouve.id;
  }, RACINE);

const parId = ({ db }: Monde, id: string): Element => {
  const trouve = db.un<Element>('SELECT * FROM fichiers WHERE id = ?', id);
  if (trouve === undefined) throw introuvable('The resource could not be found.');
  return trouve;
};

/** Folders above an element, from the root. */
const cheminDe = (monde: Monde, parent: string): string => {
  if (parent === RACINE) return '';
  const { nom, parent: dessus } = parId(monde, parent);
  return `${cheminDe(monde, dessus)}/${nom}`;
};

/** As SharePoint writes them: a number of the list in capitals, its version. */
const etiquette = ({ id, version }: Element): string => `"{${guidDe(id)}},${version}"`;
const guidDe = (id: string): string => id.slice(2).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const ADRESSE = '@microsoft.graph.downloadUrl';

function rendre(monde: Monde, element: Element, select: string | undefined): Record<string, unknown> {
  const { site } = monde.db;
  const disque = `b!${site.web}`;
  const au = cheminDe(monde, element.parent);
  const auteur = identiteDe(monde.db, element.auteur);
  const voulus = select === undefined ? undefined : liste(select);
  const propriete = {
    createdDateTime: element.cree,
    eTag: etiquette(element),
    id: element.id,
    lastModifiedDateTime: element.modifie,
    name: element.nom,
    size: element.taille,
    webUrl: `${urlDuSite(site)}/Documents%20partages${encodeURI(au)}/${encodeURIComponent(element.nom)}`,
    createdBy: auteur,
    lastModifiedBy: auteur,
    parentReference: {
      driveId: disque,
      driveType: 'documentLibrary',
      id: element.parent === RACINE ? `01${disque}` : element.parent,
      path: `/drives/${disque}/root:${au}`,
    },
    ...(element.dossier === 1
      ? { folder: { childCount: enfants(monde, element.id).length } }
      : { file: { mimeType: 'application/octet-stream' } }),
  };
  const rendu = choisir<unknown>(
    propriete,
    voulus?.filter((v) => v !== ADRESSE),
    ['file', 'folder'],
  );
  if (element.dossier === 1 || (voulus !== undefined && !voulus.includes(ADRESSE))) return rendu;
  return { ...rendu, [ADRESSE]: monde.fichiers.ouvrir(element.id, monde.maintenant()) };
}

const enfants = ({ db }: Monde, parent: string): readonly Element[] =>
  db.tous<Element>('SELECT * FROM fichiers WHERE parent = ? ORDER BY nom', parent);

function ouvrir(demande: Demande, site: string, geste: 'lire' | 'ecrire'): void {
  exigerSite(demande.porteur, geste);
  verifierSite(site);
  if (demande.porteur.sansBibliotheque === true) throw accesRefuse();
}

const morceaux = (chemin = ''): string[] => chemin.split('/').filter((m) => m !== '');

function verifierNom(nom: string, chemin: readonly string[]): void {
  if (nom === '' || NOM_REFUSE.test(nom))
    throw requeteInvalide('The provided name cannot contain any of the following characters or values.');
  if ([...chemin, nom].join('/').length > CHEMIN_MAX) throw requeteInvalide('The specified path is too long.');
}

function creer(
  monde: Monde,
  demande: Demande,
  place: Pick<Element, 'parent' | 'nom' | 'dossier'>,
  octets: Uint8Array,
): Element {
  const date = aLaSeconde(monde.maintenant());
  const element: Element = {
    ...place,
    id: `01${randomUUID().replaceAll('-', '').toUpperCase()}`,
    contenu: Buffer.from(octets).toString('base64'),
    taille: octets.length,
    version: 1,
    cree: date,
    modifie: date,
    auteur: idPersonne(monde.db, demande.porteur, date),
  };
  ecrire(monde, element);
  return element;
}

const ecrire = ({ db }: Monde, e: Element): void =>
  void db.faire(
    'INSERT OR REPLACE INTO fichiers (id, parent, nom, dossier, contenu, taille, version, cree, modifie, auteur) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[e.id, e.parent, e.nom, e.dossier, e.contenu, e.taille, e.version, e.cree, e.modifie, e.auteur],
  );

const nouveauDossier = z.looseObject({
  name: z.string(),
  folder: z.looseObject({}),
  '@microsoft.graph.conflictBehavior': z.enum(['fail', 'replace', 'rename']).default('fail'),
});

const lister: Gestion = (monde, demande, [site = '', chemin]) => {
  ouvrir(demande, site, 'lire');
  const { select } = lireOptions(demande, ['select', 'top', 'orderby', 'expand', 'skiptoken']);
  const value = enfants(monde, dossierA(monde, morceaux(chemin))).map((e) => rendre(monde, e, select));
  return { status: 200, corps: { value } };
};

const creerDossier: Gestion = (monde, demande, [site = '', chemin]) => {
  ouvrir(demande, site, 'ecrire');
  const lu = nouveauDossier.safeParse(demande.corps);
  if (!lu.success) throw requeteInvalide('The request is malformed or incorrect.');
  const { name: nom, '@microsoft.graph.conflictBehavior': siPris } = lu.data;
  verifierNom(nom, morceaux(chemin));
  const parent = dossierA(monde, morceaux(chemin));
  if (enfant(monde, parent, nom) !== undefined && siPris === 'fail') throw nomDejaPris(nom);
  return {
    status: 201,
    corps: rendre(monde, creer(monde, demande, { parent, nom, dossier: 1 }, new Uint8Array()), undefined),
  };
};

const deposer: Gestion = (monde, demande, [site = '', chemin]) => {
  ouvrir(demande, site, 'ecrire');
  if (!(demande.corps instanceof Uint8Array)) throw requeteInvalide('The content of the file is missing.');
  if (demande.corps.length > TAILLE_MAX) throw new ErreurGraph(413, 'maxFileSizeExceeded', 'The file is too large.');
  const dossiers = morceaux(chemin);
  const nom = dossiers.pop() ?? '';
  verifierNom(nom, dossiers);
  const parent = dossierA(monde, dossiers);
  const ancien = enfant(monde, parent, nom);
  if (ancien === undefined)
    return {
      status: 201,
      corps: rendre(monde, creer(monde, demande, { parent, nom, dossier: 0 }, demande.corps), undefined),
    };
  if (demande.query.get('@microsoft.graph.conflictBehavior') === 'fail' || ancien.dossier === 1) throw nomDejaPris(nom);
  const change = {
    ...ancien,
    contenu: Buffer.from(demande.corps).toString('base64'),
    taille: demande.corps.length,
    version: ancien.version + 1,
    modifie: aLaSeconde(monde.maintenant()),
  };
  ecrire(monde, change);
  return { status: 200, corps: rendre(monde, change, undefined) };
};

const lire: Gestion = (monde, demande, [site = '', id = '']) => {
  ouvrir(demande, site, 'lire');
  const { select } = lireOptions(demande, ['select', 'expand']);
  return { status: 200, corps: rendre(monde, parId(monde, id), select) };
};

const supprimer: Gestion = (monde, demande, [site = '', id = '']) => {
  ouvrir(demande, site, 'ecrire');
  const element = parId(monde, id);
  const attendu = demande.entetes.get('if-match');
  if (attendu !== null && attendu !== '*' && attendu !== etiquette(element))
    throw new ErreurGraph(412, 'resourceModified', "ETag does not match current item's value");
  monde.db.faire('DELETE FROM fichiers WHERE id = ? OR parent = ?', id, id);
  return { status: 204 };
};

const SITE = String.raw`^\/sites\/([^/]+)\/drive`;

/** By path or by id, as the service takes them. */
export const routesFichiers: readonly {
  readonly methode: string;
  readonly motif: RegExp;
  readonly gestion: Gestion;
}[] = [
  { methode: 'GET', motif: new RegExp(`${SITE}/root/children$`), gestion: lister },
  { methode: 'POST', motif: new RegExp(`${SITE}/root/children$`), gestion: creerDossier },
  { methode: 'GET', motif: new RegExp(`${SITE}/root:/(.+):/children$`), gestion: lister },
  { methode: 'POST', motif: new RegExp(`${SITE}/root:/(.+):/children$`), gestion: creerDossier },
  { methode: 'PUT', motif: new RegExp(`${SITE}/root:/(.+):/content$`), gestion: deposer },
  { methode: 'GET', motif: new RegExp(`${SITE}/items/([^/]+)$`), gestion: lire },
  { methode: 'DELETE', motif: new RegExp(`${SITE}/items/([^/]+)$`), gestion: supprimer },
];

/** The content behind such an address. A token shown there is a fault: it would be given to whatever host the address names. */
export function contenuA(mondes: readonly Monde[], url: URL, entetes: Headers): Response {
  const cle = url.pathname.slice(CHEMIN_DES_CONTENUS.length);
  const ouverts = mondes.flatMap((monde) => {
    const id = monde.fichiers.fichier(cle, monde.maintenant());
    return id === undefined ? [] : [{ monde, id }];
  });
  const [ouvert] = ouverts;
  if (entetes.has('authorization') || ouvert === undefined) return new Response(null, { status: 401 });
  const element = ouvert.monde.db.un<Element>('SELECT * FROM fichiers WHERE id = ?', ouvert.id);
  if (element === undefined) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(Buffer.from(element.contenu, 'base64')), {
    headers: { 'content-type': 'application/octet-stream' },
  });
}
