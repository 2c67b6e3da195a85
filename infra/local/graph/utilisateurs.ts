import { exigerPermission } from './droits.ts';
import { ErreurGraph, requeteInvalide } from './erreurs.ts';
import { type Personne, personnes } from './identites.ts';
import { enPage } from './jetons-page.ts';
import type { Routes } from './monde.ts';
import { choisir, lireOptions, liste } from './options.ts';

/** Finds a person by object id or by user principal name, as `/users/{id}` does. */
export function trouverPersonne(designation: string): Personne {
  const cle = designation.toLowerCase();
  const personne = personnes().find((p) => p.oid === cle || p.upn.toLowerCase() === cle);
  if (personne === undefined)
    throw new ErreurGraph(
      404,
      'Request_ResourceNotFound',
      'Resource does not exist or one of its queried reference-property objects are not present.',
    );
  return personne;
}

export function parCourriel(adresse: string): Personne | undefined {
  const cle = adresse.toLowerCase();
  return personnes().find((p) => p.courriel.toLowerCase() === cle || p.upn.toLowerCase() === cle);
}

const parDefaut = (p: Personne): Record<string, unknown> => ({
  businessPhones: [],
  displayName: p.nom,
  givenName: p.nom.split(' ')[0] ?? null,
  jobTitle: null,
  mail: p.courriel,
  mobilePhone: null,
  officeLocation: null,
  preferredLanguage: p.invite ? null : 'fr-FR',
  surname: p.nom.split(' ').slice(1).join(' ') || null,
  userPrincipalName: p.upn,
  id: p.oid,
});

/** Members given only when they are selected. */
const surDemande = (p: Personne): Record<string, unknown> => ({
  accountEnabled: true,
  userType: p.invite ? 'Guest' : 'Member',
  externalUserState: p.invite ? 'Accepted' : null,
});

const rendre = (p: Personne, select: string | undefined): Record<string, unknown> =>
  select === undefined ? parDefaut(p) : choisir({ ...parDefaut(p), ...surDemande(p) }, liste(select));

function filtrer(filtre: string | undefined): readonly Personne[] {
  if (filtre === undefined) return personnes();
  const [, membre = '', valeur = ''] = /^(mail|userPrincipalName|displayName) eq '((?:[^']|'')*)'$/.exec(filtre) ?? [];
  const [, debut] = /^startswith\(displayName,\s*'((?:[^']|'')*)'\)$/i.exec(filtre) ?? [];
  const egal = (texte: unknown, cherche: string) =>
    String(texte).toLowerCase() === cherche.replaceAll("''", "'").toLowerCase();
  if (membre !== '') return personnes().filter((p) => egal(parDefaut(p)[membre], valeur));
  if (debut === undefined) throw requeteInvalide('Invalid filter clause');
  return personnes().filter((p) => p.nom.toLowerCase().startsWith(debut.toLowerCase()));
}

const LECTURE = ['User.Read.All', 'User.ReadBasic.All', 'Directory.Read.All'];

export const routesUtilisateurs: Routes = {
  'GET /users': (monde, demande) => {
    exigerPermission(demande.porteur, LECTURE, 'Authorization_RequestDenied');
    const options = lireOptions(demande, ['select', 'filter', 'top', 'skiptoken']);
    const lues = filtrer(options.filter).map((p) => rendre(p, options.select));
    return { status: 200, corps: enPage(monde, demande, options, lues) };
  },
  'GET /users/:id': (_, demande, [id = '']) => {
    const personne = trouverPersonne(id);
    const soi = personne.oid === demande.porteur.oid;
    exigerPermission(demande.porteur, soi ? [...LECTURE, 'User.Read'] : LECTURE, 'Authorization_RequestDenied');
    return { status: 200, corps: rendre(personne, lireOptions(demande, ['select']).select) };
  },
};
