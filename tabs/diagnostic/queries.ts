import { useMutation } from '@tanstack/react-query';
import { diagnostiquer } from '../../core/contrats/diagnostic.ts';
import type { Constat } from '../../core/diagnostic/constat.ts';
import { lireLaSante } from '../../core/diagnostic/de-la-sante.ts';
import { dresserRapport, type Rapport } from '../../core/diagnostic/rapport.ts';
import { type AccesApi, appeler, estSansRetour, RefusDeLApi } from '../commun/api.ts';
import { useSession } from '../commun/session.ts';

/** Has the functions try everything. Where they cannot, what they say of themselves to anyone is the report. */
export function useDiagnostic() {
  const { api } = useSession();
  return useMutation<Rapport>({ mutationFn: async () => dresserRapport(await demander(api)) });
}

async function demander(api: AccesApi): Promise<readonly Constat[]> {
  try {
    return (await appeler(api, diagnostiquer, { corps: {} })).constats;
  } catch (erreur) {
    if (estSansRetour(erreur) || (erreur instanceof RefusDeLApi && erreur.code === 'trop-de-demandes')) throw erreur;
    const sante = lireLaSante(await lire(api));
    // They stand, and their settings are right: what has failed is told as it is.
    if (sante.debout) throw erreur;
    return sante.constats;
  }
}

const lire = ({ apiUrl, fetch: joindre = fetch }: AccesApi): Promise<unknown> =>
  joindre(`${apiUrl}/sante`).then(
    (reponse): Promise<unknown> => reponse.json().catch(() => undefined),
    () => undefined,
  );
