import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { z } from 'zod';
import { territoiresDuLocataire } from './locataire.ts';

/** One run of the channel’s flow: published, or failed although the caller was told 202. */
export interface Publication {
  readonly id: number;
  readonly recueLe: string;
  /** Code of the territory whose channel it is; the first one when absent. */
  readonly territoire?: string;
  readonly etat: 'publiee' | 'echec';
  readonly carte: unknown;
  /** Why the flow failed, as its run history says. */
  readonly motif?: string;
  /** The person who posted it; none for the flow. */
  readonly auteur?: string;
}

/** What became of the flow: its owner turned it off, or took it away. */
const ETATS_DU_FLUX = ['en-marche', 'arrete', 'supprime', 'introuvable'] as const;
const reglageDuFlux = z.strictObject({ flux: z.enum(ETATS_DU_FLUX) });

export interface Canal {
  readonly routes: Hono;
  /** What becomes of the flow. False when it is not a setting. */
  regler(corps: unknown): boolean;
  /** Of the channel of a territory, that of the first one unless said. */
  publications(territoire?: string): readonly Publication[];
  /** Posts the card of a message in the name of a person, as Teams does: refused when it is no card, or too heavy. */
  poster(carte: unknown, auteur: string): Publication;
  /** What the flow posted before the demonstration began. */
  deposer(carte: unknown, recueLe: string, territoire?: string): void;
  vider(): void;
}

const TAILLE_MAX = 28 * 1024;
const DEBIT_PAR_SECONDE = 4;
const TYPE_CARTE = 'application/vnd.microsoft.card.adaptive';

const message = z.object({
  type: z.literal('message'),
  attachments: z
    .array(
      z.object({ contentType: z.literal(TYPE_CARTE), content: z.looseObject({ type: z.literal('AdaptiveCard') }) }),
    )
    .min(1),
});

/**
 * Plays the Workflows webhook « Publier dans un canal lorsqu’une requête webhook est reçue ». As the real one it answers 202
 * before anything is posted: a bare card or a card over 28 KB is accepted, then the run fails, and only the channel shows it.
 */
export function ouvrirCanal(dossier: string, secret: string): Canal {
  const fichier = join(dossier, 'canal.jsonl');
  let recus: number[] = [];
  let flux: (typeof ETATS_DU_FLUX)[number] = 'en-marche';
  const toutes = () => lire(fichier);
  const publications = (territoire?: string) => toutes().filter((p) => p.territoire === sauf(territoire));
  const garder = (
    resultat: Pick<Publication, 'etat' | 'carte' | 'motif' | 'auteur'> &
      Partial<Pick<Publication, 'recueLe' | 'territoire'>>,
  ): Publication => {
    const publication = { id: toutes().length + 1, recueLe: new Date().toISOString(), ...resultat };
    appendFileSync(fichier, `${JSON.stringify(publication)}\n`);
    return publication;
  };
  const poster = (carte: unknown, auteur: string): Publication => {
    const corps = { type: 'message', attachments: [{ contentType: TYPE_CARTE, content: carte }] };
    return garder({ ...jouer(corps, Buffer.byteLength(JSON.stringify(corps))), auteur });
  };
  const territoireDe = (canal: string) => territoiresDuLocataire().find((t) => t.canal === canal);
  // What Power Automate answers before anything runs: the signature, the state of the flow, then the method.
  const refuser = (sig: string | undefined, canal: string, methode: string) => {
    if (flux === 'introuvable')
      return { status: 404, code: 'WorkflowNotFound', message: 'The workflow could not be found.' } as const;
    if (sig !== secret || territoireDe(canal) === undefined)
      return {
        status: 401,
        code: 'DirectApiAuthorizationRequired',
        message: 'La signature de l’adresse du flux est fausse.',
      } as const;
    if (flux !== 'en-marche') {
      const etat = flux === 'arrete' ? 'Suspended' : 'Deleted';
      const message = `Could not execute workflow trigger 'manual' with state '${etat}': trigger is not enabled.`;
      return { status: 400, code: 'WorkflowTriggerIsNotEnabled', message } as const;
    }
    if (methode === 'POST') return undefined;
    const message = `The HTTP method for the trigger is not valid: expected 'POST' and actual '${methode}'.`;
    return { status: 400, code: 'TriggerRequestMethodNotValid', message } as const;
  };
  const routes = new Hono().all('/:canal', async (c) => {
    const refus = refuser(c.req.query('sig'), c.req.param('canal'), c.req.method);
    if (refus !== undefined) return c.json({ error: { code: refus.code, message: refus.message } }, refus.status);
    const texte = await c.req.text();
    const corps = enJson(texte);
    if (corps === undefined) {
      return c.json({ error: { code: 'InvalidRequestContent', message: 'Le corps n’est pas du JSON.' } }, 400);
    }
    const maintenant = Date.now();
    recus = recus.filter((t) => maintenant - t < 1000);
    if (recus.length >= DEBIT_PAR_SECONDE) return c.body(null, 429, { 'retry-after': '1' });
    recus.push(maintenant);

    garder({ ...jouer(corps, Buffer.byteLength(texte)), ...duTerritoire(territoireDe(c.req.param('canal'))?.code) });
    return c.body(null, 202);
  });
  const deposer = (carte: unknown, recueLe: string, territoire?: string): void =>
    void garder({ etat: 'publiee', carte, recueLe, ...duTerritoire(territoire) });
  return {
    routes,
    publications,
    poster,
    deposer,
    regler(corps) {
      const lu = reglageDuFlux.safeParse(corps);
      if (lu.success) flux = lu.data.flux;
      return lu.success;
    },
    vider() {
      flux = 'en-marche';
      rmSync(fichier, { force: true });
    },
  };
}

/** The first territory is not named. */
const sauf = (code: string | undefined): string | undefined =>
  code === territoiresDuLocataire()[0]?.code ? undefined : code;
const duTerritoire = (code: string | undefined): Pick<Publication, 'territoire'> => {
  const territoire = sauf(code);
  return territoire === undefined ? {} : { territoire };
};

function jouer(corps: unknown, taille: number): Pick<Publication, 'etat' | 'carte' | 'motif'> {
  const lu = message.safeParse(corps);
  const carte = lu.success ? (lu.data.attachments[0]?.content ?? null) : null;
  if (!lu.success) {
    return {
      etat: 'echec',
      carte,
      motif: 'Le message n’a pas de pièce jointe « carte adaptative » (attachments) : carte nue refusée.',
    };
  }
  if (taille > TAILLE_MAX) {
    return {
      etat: 'echec',
      carte: null,
      motif: `Message trop lourd : ${Math.ceil(taille / 1024)} Ko pour 28 Ko admis.`,
    };
  }
  return { etat: 'publiee', carte };
}

function lire(fichier: string): Publication[] {
  try {
    return readFileSync(fichier, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((ligne) => JSON.parse(ligne) as Publication);
  } catch {
    return [];
  }
}

function enJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
