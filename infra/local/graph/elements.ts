import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { exigerListe, exigerSite } from './droits.ts';
import { ecrireLigne, effacerLigne, lireCorpsChamps, type Modification } from './elements-ecriture.ts';
import { pageElements } from './elements-page.ts';
import { ErreurGraph, introuvable, requeteInvalide } from './erreurs.ts';
import { idPersonne } from './identites.ts';
import { type Liste, trouverListe } from './listes-modele.ts';
import type { Magasin } from './magasin.ts';
import { aLaSeconde, type Demande, type Monde, type Reponse, type Routes } from './monde.ts';
import { lireExpand, lireOptions, liste as listeDeNoms } from './options.ts';
import { creerRendu, eTagDe, type Ligne, rendeur } from './rendu.ts';
import { verifierSite } from './sites.ts';

function ligneDe(db: Magasin, liste: Liste, id: string): Ligne {
  const ligne = /^\d{1,9}$/.test(id)
    ? db.un<Ligne>('SELECT * FROM elements WHERE liste = ? AND id = ? AND supprime = 0', liste.id, Number(id))
    : undefined;
  if (ligne === undefined) throw introuvable('The specified item was not found');
  return ligne;
}

/** A stale If-Match is a 412; none, or `*`, always passes. */
function verifierETag(demande: Demande, ligne: Ligne): void {
  const attendu = demande.entetes.get('if-match');
  if (attendu === null || attendu === '*' || attendu.replace(/^W\//, '') === eTagDe(ligne)) return;
  throw new ErreurGraph(412, 'preconditionFailed', "ETag does not match current item's value");
}

function modification(monde: Monde, demande: Demande, liste: Liste): Modification {
  const date = aLaSeconde(monde.maintenant());
  return {
    db: monde.db,
    liste,
    date,
    auteur: idPersonne(monde.db, demande.porteur, date),
    prefer: demande.entetes.get('prefer') ?? '',
  };
}

function ouvrir(monde: Monde, demande: Demande, site: string, liste: string, geste: 'lire' | 'ecrire'): Liste {
  exigerSite(demande.porteur, geste);
  verifierSite(site);
  return exigerListe(demande.porteur, trouverListe(monde.db, liste), geste);
}

function changer(
  monde: Monde,
  demande: Demande,
  liste: Liste,
  id: string,
  corps: Readonly<Record<string, unknown>>,
): Ligne {
  return monde.db.ensemble(() => {
    const ligne = ligneDe(monde.db, liste, id);
    verifierETag(demande, ligne);
    return ecrireLigne(modification(monde, demande, liste), ligne, corps);
  });
}

const corpsElement = z.looseObject({
  fields: z.record(z.string(), z.unknown()).default({}),
  contentType: z.looseObject({}).optional(),
});

const lireCorpsElement = (corps: unknown): Readonly<Record<string, unknown>> => {
  const lu = corpsElement.safeParse(corps);
  if (!lu.success) throw requeteInvalide('The request is malformed or incorrect.');
  const { fields, contentType: _, ...autres } = lu.data;
  const intrus = Object.keys(autres).find((cle) => !cle.startsWith('@'));
  if (intrus !== undefined) throw requeteInvalide(`The property '${intrus}' cannot be set on a list item.`);
  return fields;
};

const creer = (monde: Monde, demande: Demande, liste: Liste): Reponse => {
  const champs = lireCorpsElement(demande.corps);
  const ligne = monde.db.ensemble(() =>
    ecrireLigne(modification(monde, demande, liste), { guid: randomUUID() }, champs),
  );
  const corps = rendeur(monde.db, liste, undefined, lireExpand('fields'))(ligne);
  return { status: 201, corps };
};

const BASE = '/sites/:site/lists/:liste/items';

export const routesElements: Routes = {
  [`GET ${BASE}`]: (monde, demande, [site = '', nom = '']) => {
    const liste = ouvrir(monde, demande, site, nom, 'lire');
    return { status: 200, corps: pageElements(monde, demande, liste) };
  },
  [`POST ${BASE}`]: (monde, demande, [site = '', nom = '']) =>
    creer(monde, demande, ouvrir(monde, demande, site, nom, 'ecrire')),
  [`GET ${BASE}/:id`]: (monde, demande, [site = '', nom = '', id = '']) => {
    const liste = ouvrir(monde, demande, site, nom, 'lire');
    const options = lireOptions(demande, ['select', 'expand']);
    const select = options.select === undefined ? undefined : listeDeNoms(options.select);
    const corps = rendeur(monde.db, liste, select, lireExpand(options.expand))(ligneDe(monde.db, liste, id));
    return { status: 200, corps };
  },
  [`PATCH ${BASE}/:id`]: (monde, demande, [site = '', nom = '', id = '']) => {
    const liste = ouvrir(monde, demande, site, nom, 'ecrire');
    const ligne = changer(monde, demande, liste, id, lireCorpsElement(demande.corps));
    return { status: 200, corps: rendeur(monde.db, liste, undefined, [])(ligne) };
  },
  [`DELETE ${BASE}/:id`]: (monde, demande, [site = '', nom = '', id = '']) => {
    const liste = ouvrir(monde, demande, site, nom, 'ecrire');
    monde.db.ensemble(() => {
      const ligne = ligneDe(monde.db, liste, id);
      verifierETag(demande, ligne);
      effacerLigne(modification(monde, demande, liste), ligne);
    });
    return { status: 204 };
  },
  [`GET ${BASE}/:id/fields`]: (monde, demande, [site = '', nom = '', id = '']) => {
    const liste = ouvrir(monde, demande, site, nom, 'lire');
    const { select } = lireOptions(demande, ['select']);
    const ligne = ligneDe(monde.db, liste, id);
    return { status: 200, corps: creerRendu(monde.db, liste).champs(ligne, select ? listeDeNoms(select) : undefined) };
  },
  [`PATCH ${BASE}/:id/fields`]: (monde, demande, [site = '', nom = '', id = '']) => {
    const liste = ouvrir(monde, demande, site, nom, 'ecrire');
    const ligne = changer(monde, demande, liste, id, lireCorpsChamps(demande.corps));
    return { status: 200, corps: creerRendu(monde.db, liste).champs(ligne, undefined) };
  },
  [`GET ${BASE}/:id/versions`]: (monde, demande, [site = '', nom = '', id = '']) => {
    const liste = ouvrir(monde, demande, site, nom, 'lire');
    const rendu = creerRendu(monde.db, liste);
    const ligne = ligneDe(monde.db, liste, id);
    const versions = monde.db.tous<{ version: number; modifie: string; editeur: number }>(
      'SELECT version, modifie, editeur FROM versions WHERE liste = ? AND id = ? ORDER BY version DESC',
      liste.id,
      ligne.id,
    );
    return {
      status: 200,
      corps: {
        value: versions.map((v) => ({
          id: `${v.version}.0`,
          lastModifiedDateTime: v.modifie,
          lastModifiedBy: rendu.element({ ...ligne, editeur: v.editeur }, ['lastModifiedBy']).lastModifiedBy,
        })),
      },
    };
  },
};
