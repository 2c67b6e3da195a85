import { pages } from '@microsoft/teams-js';
import { ONGLETS, type Onglet } from './textes.ts';

/** The tab already configured, when the person changes it. */
export async function lireOnglet(): Promise<Onglet | undefined> {
  const { entityId } = await pages.getConfig();
  return estOnglet(entityId) ? entityId : undefined;
}

const estOnglet = (nom: string | undefined): nom is Onglet => nom !== undefined && nom in ONGLETS;

/**
 * Prepares the saving of this choice. The handler is there before « Enregistrer » is enabled, and answers only once the host has kept the
 * configuration: otherwise the host believes that it is saved.
 */
export function enregistrerOnglet(onglet: Onglet): void {
  pages.config.registerOnSaveHandler((evenement) => {
    const adresse = new URL(`${onglet}.html`, document.baseURI).href;
    pages.config
      .setConfig({
        entityId: onglet,
        contentUrl: adresse,
        websiteUrl: adresse,
        suggestedDisplayName: ONGLETS[onglet].nom,
      })
      .then(
        () => evenement.notifySuccess(),
        () => evenement.notifyFailure('L’onglet n’a pas pu être ajouté. Réessayez.'),
      );
  });
  pages.config.setValidityState(true);
}
