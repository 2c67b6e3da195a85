import type { Profil } from '../locataire.ts';
import { local } from './local.ts';

/** The command of the message extension, as the installed package describes it. */
export interface Extension {
  readonly titre: string;
  readonly description: string;
  readonly parametres: readonly { readonly name: string; readonly title: string; readonly description?: string }[];
}

/** An answer as Teams shows it: a preview to choose from, a card to insert. */
export interface Reponse {
  readonly apercu: { readonly title: string; readonly subtitle?: string; readonly text?: string };
  readonly carte: Readonly<Record<string, unknown>>;
}

export const lireExtension = (): Promise<Extension> => local('extension');

/** Asks the extension in the name of a person. */
export const interroger = async (
  valeurs: Readonly<Record<string, string>>,
  profil: Profil,
): Promise<readonly Reponse[]> =>
  (await local<{ resultats: readonly Reponse[] }>('extension', { profil: profil.nom, valeurs })).resultats;
