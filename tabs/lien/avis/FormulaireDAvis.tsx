/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import { type ReponsesDAvis, reponsesDAvis } from '../../../core/avis/comptes.ts';
import { Bouton } from '../Bouton.tsx';
import { Champ } from '../Champ.tsx';
import { Questions } from './Questions.tsx';
import './avis.css';
import { AVIS } from './textes.ts';

interface Props {
  /** Sends it; what it throws is said by `direEchec`, and what was answered stays. */
  readonly envoyer: (avis: { readonly reponses: ReponsesDAvis; readonly mot?: string }) => Promise<void>;
  readonly direEchec: (erreur: unknown) => string;
}

/** Three faces to touch, a word if one wants, and it is sent once. */
export function FormulaireDAvis({ envoyer, direEchec }: Props) {
  const [dites, dire] = useState<Partial<ReponsesDAvis>>({});
  const [mot, ecrire] = useState('');
  const [etat, annoncer] = useState<{ readonly fait?: string; readonly faute?: string }>({});
  const enCours = useRef(false);

  async function tenter(): Promise<void> {
    const { success, data } = reponsesDAvis.safeParse(dites);
    if (!success) {
      annoncer({ faute: AVIS.manque });
      return;
    }
    if (enCours.current) return;
    enCours.current = true;
    annoncer({ fait: AVIS.envoi });
    try {
      await envoyer({ reponses: data, ...(mot.trim() === '' ? {} : { mot: mot.trim() }) });
    } catch (erreur) {
      annoncer({ faute: direEchec(erreur) });
    } finally {
      enCours.current = false;
    }
  }

  return (
    <>
      <p>{AVIS.anonyme}</p>
      <Questions dites={dites} dire={dire} />
      <Champ
        description={{ libelle: AVIS.mot, aide: AVIS.motAide, saisie: 'long' }}
        valeur={mot}
        changer={(valeur) => ecrire(String(valeur).slice(0, AVIS.motMax))}
      />
      <div class="gestes">
        <Bouton faire={() => void tenter()} principal>
          {AVIS.envoyer}
        </Bouton>
      </div>
      <p role="status">{etat.fait}</p>
      <p role="alert">{etat.faute}</p>
    </>
  );
}
