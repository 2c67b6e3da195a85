/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { evaluer, ouvrirAvis } from '../../core/contrats/avis.ts';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { RefusDeLApi } from '../commun/api.ts';
import { FormulaireDAvis } from '../lien/avis/FormulaireDAvis.tsx';
import { AVIS } from '../lien/avis/textes.ts';
import { Bouton } from '../lien/Bouton.tsx';
import { Dit } from '../lien/Dit.tsx';
import { demander } from '../lien/lien.ts';
import { Cadre } from '../porte/components/Cadre.tsx';
import { PAGE } from './textes.ts';

type Ouverte = ReponseDe<typeof ouvrirAvis>;

const direEchec = (erreur: unknown): string => (erreur instanceof RefusDeLApi ? erreur.message : PAGE.injoignable);

/** What whoever leaves the room finds behind its QR. */
export function AvisPage({ code }: { readonly code: string }) {
  const [ouverte, garder] = useState<Ouverte>();
  const [refus, refuser] = useState(code === '' ? PAGE.sansCode : '');
  const [fait, finir] = useState(false);
  const [cle] = useState(() => crypto.randomUUID());

  async function ouvrir(): Promise<void> {
    refuser('');
    try {
      garder(await demander(ouvrirAvis, { code }));
    } catch (erreur) {
      refuser(direEchec(erreur));
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it is shown.
  useEffect(() => {
    if (code !== '') void ouvrir();
  }, []);

  if (refus !== '')
    return (
      <Cadre territoire="" titre={PAGE.ferme}>
        <p role="alert">{refus}</p>
        {code === '' ? null : (
          <div class="gestes">
            <Bouton faire={() => void ouvrir()} principal>
              {PAGE.reessayer}
            </Bouton>
          </div>
        )}
      </Cadre>
    );
  if (ouverte === undefined)
    return (
      <Cadre territoire="" titre={AVIS.titre}>
        <p role="status">{PAGE.ouverture}</p>
      </Cadre>
    );
  return (
    <Cadre territoire={ouverte.territoire} titre={AVIS.titre}>
      <p>{PAGE.rencontre(ouverte.titre, ouverte.jour)}</p>
      {fait ? (
        <Dit phrase={`${AVIS.merci} ${AVIS.fermer}`} recoit={1} class="question" />
      ) : (
        <FormulaireDAvis
          envoyer={async (avis) => {
            await demander(evaluer, { code, cle, ...avis });
            finir(true);
          }}
          direEchec={direEchec}
        />
      )}
    </Cadre>
  );
}
