import { z } from 'zod';
import type { ListDefinition } from '../../core/lists/list.ts';
import { devenuesFacultatives, type Operation, planifier } from '../../core/lists/provisionnement.ts';
import { chemin } from '../../graph/chemin.ts';
import type { LecteurGraph } from '../../graph/client.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { lireEtat } from '../../graph/etat-des-listes.ts';
import { lireTout } from '../../graph/paging.ts';
import type { Site } from '../../graph/site.ts';

export interface Constat {
  readonly nature: 'droit' | 'liste' | 'colonne' | 'index' | 'information';
  readonly liste?: string;
  readonly colonne?: string;
  /** French, for the administrator: what is wrong and what to do. */
  readonly phrase: string;
}

export interface DemandeVerification {
  readonly lecteur: LecteurGraph;
  readonly site: Site;
  readonly definitions: readonly ListDefinition[];
  /** The identity of the functions. Azure gives its object id, a site is granted to its client id: the second is asked of Graph when it is not given. */
  readonly identite?: { readonly objectId: string; readonly clientId?: string };
}

/** What the site lacks for the product to run. Empty means that all is well. Only reads. */
export async function verifier(demande: DemandeVerification): Promise<readonly Constat[]> {
  try {
    const etat = await lireEtat(demande.lecteur, demande.site, demande.definitions);
    const { operations, refus } = planifier(demande.definitions, etat.listes);
    const absentes = new Set(operations.filter((o) => o.type === 'creer-liste').map((o) => o.liste));
    return [
      ...(await verifierOctroi(demande)),
      // Of a list that is missing, its columns say nothing more.
      ...operations.filter((o) => o.type === 'creer-liste' || !absentes.has(o.liste)).map(constatDe),
      ...devenuesFacultatives(demande.definitions, etat.listes).map(
        (c): Constat => ({
          nature: 'information',
          ...c,
          phrase: `La colonne ${c.liste}.${c.colonne} n’est pas obligatoire sur le site : une ligne où elle est vide sera dite en anomalie.`,
        }),
      ),
      ...refus.map(
        (r): Constat => ({
          nature: 'colonne',
          liste: r.liste,
          ...(r.colonne === '' ? {} : { colonne: r.colonne }),
          phrase: `${r.liste}${r.colonne === '' ? '' : `.${r.colonne}`} : ${r.raison}`,
        }),
      ),
    ];
  } catch (erreur) {
    if (!estErreurGraph(erreur, 'interdit', 'introuvable')) throw erreur;
    const phrase =
      'Le site ne se lit pas avec cette identité. Consentir à Sites.Selected ne donne accès à rien : un administrateur doit aussi accorder le site à l’application.';
    return [{ nature: 'droit', phrase }];
  }
}

function constatDe(operation: Operation): Constat {
  const { liste } = operation;
  if (operation.type === 'creer-liste') return { nature: 'liste', liste, phrase: `La liste ${liste} manque.` };
  if (operation.type === 'nommer-liste')
    return { nature: 'liste', liste, phrase: `La liste ${liste} devrait s’appeler « ${operation.displayName} ».` };
  if (operation.type === 'creer-colonne')
    return {
      nature: 'colonne',
      liste,
      colonne: operation.colonne.name,
      phrase: `La colonne ${liste}.${operation.colonne.name} manque.`,
    };
  const { colonne } = operation;
  if (operation.changements.indexed === true)
    return {
      nature: 'index',
      liste,
      colonne,
      phrase: `La colonne ${liste}.${colonne} n’est pas indexée : SharePoint refuse d’y filtrer.`,
    };
  return {
    nature: 'colonne',
    liste,
    colonne,
    phrase: `La colonne ${liste}.${colonne} est à élargir : ${operation.phrases.join(' ; ')}.`,
  };
}

const identite = z.object({ application: z.object({ id: z.string().nullish() }).nullish() });
const permission = z.object({
  roles: z.array(z.string()).nullish(),
  grantedToIdentities: z.array(identite).nullish(),
  grantedToIdentitiesV2: z.array(identite).nullish(),
});

const ECRITURE = ['write', 'manage', 'owner', 'fullcontrol'];

const NON_VERIFIE = 'l’octroi du site à l’identité des fonctions n’est pas vérifié.';

/** Is the site granted to the identity of the functions, by its client id, with the right to write? */
async function verifierOctroi({ lecteur, site, identite: app }: DemandeVerification): Promise<readonly Constat[]> {
  if (app === undefined) return [];
  const octrois = await siPermis(
    lireTout(lecteur, chemin`/sites/${await site.id()}/permissions`, { element: permission }),
  );
  if (octrois === undefined)
    return [
      information(`Les octrois du site ne se lisent pas avec ce compte (droit Sites.FullControl.All) : ${NON_VERIFIE}`),
    ];
  const rolesDe = (id: string): readonly string[] =>
    octrois
      .filter((p) =>
        [...(p.grantedToIdentitiesV2 ?? []), ...(p.grantedToIdentities ?? [])].some(
          (i) => i.application?.id?.toLowerCase() === id.toLowerCase(),
        ),
      )
      .flatMap((p) => p.roles ?? []);
  const clientId = app.clientId ?? (await lireClientId(lecteur, app.objectId));
  const roles = clientId === undefined ? [] : rolesDe(clientId);
  if (roles.some((r) => ECRITURE.includes(r.toLowerCase()))) return [];
  if (roles.length > 0)
    return [droit('Le site n’est accordé à l’application qu’en lecture : il faut le rôle « write ».')];
  if (rolesDe(app.objectId).length > 0)
    return [
      droit(
        'Le site est accordé à l’identifiant d’objet de l’identité gérée : il faut son identifiant d’application (client).',
      ),
    ];
  return clientId === undefined
    ? [
        information(
          `L’identifiant d’application de l’identité gérée ne se lit pas avec ce compte (droit Application.Read.All) : ${NON_VERIFIE}`,
        ),
      ]
    : [
        droit(
          'Le site n’est pas accordé à l’application : le consentement à Sites.Selected n’y suffit pas (POST /sites/…/permissions, rôle « write »).',
        ),
      ];
}

const droit = (phrase: string): Constat => ({ nature: 'droit', phrase });
const information = (phrase: string): Constat => ({ nature: 'information', phrase });

const lireClientId = async (lecteur: LecteurGraph, objectId: string): Promise<string | undefined> =>
  (
    await siPermis(
      lecteur.lireJson(chemin`/servicePrincipals/${objectId}`, {
        schema: z.object({ appId: z.string() }),
        query: { $select: 'appId' },
      }),
    )
  )?.appId;

/** What is read, or undefined when this account may not read it. */
const siPermis = <T>(lecture: Promise<T>): Promise<T | undefined> =>
  lecture.catch((erreur: unknown) => {
    if (estErreurGraph(erreur, 'interdit', 'introuvable')) return undefined;
    throw erreur;
  });
