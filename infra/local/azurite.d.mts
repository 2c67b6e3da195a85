/** Azurite, started; `chaine`: its connection string. */
export function demarrerAzurite(dossier: string): Promise<{ readonly chaine: string; arreter(): Promise<void> }>;
