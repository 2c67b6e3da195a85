import { writeFile } from 'node:fs/promises';

/** A refusal to tell in French on stderr: status 1; bad usage: status 2. */
export class Refuse extends Error {
  readonly statut: 1 | 2;
  constructor(message: string, statut: 1 | 2 = 1, cause?: unknown) {
    super(message, { cause });
    this.statut = statut;
  }
}

/** What the functions have refused, with the status of their answer. */
export class RefusDeLApi extends Refuse {
  readonly reponse: number;
  constructor(message: string, reponse: number) {
    super(message);
    this.reponse = reponse;
  }
}

export const mauvaisUsage = (message: string): Refuse =>
  new Refuse(`${message}\nTapez « npm run -s maillage -- aide » pour la liste des commandes.`, 2);

/** What a command gives: a document for `--json`, and the same in words. */
export interface Rendu {
  readonly json: unknown;
  readonly texte: string;
  /** Exit status, where what was found is not good. */
  readonly statut?: number;
}

/** Writes a file that was asked for, or says why it cannot be. */
export async function ecrireFichier(fichier: string, contenu: string | Uint8Array): Promise<void> {
  try {
    await writeFile(fichier, contenu);
  } catch (cause) {
    throw new Refuse(
      `Le fichier « ${fichier} » ne s’écrit pas : vérifiez que le dossier existe et que le fichier n’est pas ouvert ailleurs.`,
      1,
      cause,
    );
  }
}
