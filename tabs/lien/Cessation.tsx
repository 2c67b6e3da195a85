/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { direCessationParLien } from '../../core/contrats/annuaire.ts';
import { Champ } from './Champ.tsx';
import { Fait } from './Fait.tsx';
import { Formulaire } from './Formulaire.tsx';
import { demander, useLien } from './lien.ts';
import { CESSATION } from './textes-cessation.ts';
import { useEnvoi } from './useEnvoi.tsx';

/** It takes a fiche out of the annuaire: it is asked once more, with a word to leave. */
export function Cessation({ revenir }: { readonly revenir: () => void }) {
  const { jeton, aller } = useLien();
  const [mot, ecrire] = useState('');
  const { vue, faire } = useEnvoi({ attente: CESSATION.envoi });
  if (vue !== undefined) return vue;
  const retour = { libelle: CESSATION.revenir, faire: revenir };
  const dire = () =>
    faire(async () => {
      await demander(direCessationParLien, { jeton, ...(mot.trim() !== '' && { commentaire: mot.trim() }) });
      aller(
        <Fait titre={CESSATION.merci} sortie={retour}>
          {CESSATION.merciAide}
        </Fait>,
      );
    });
  return (
    <Formulaire titre={CESSATION.titre} libelle={CESSATION.dire} envoyer={dire} revenir={retour}>
      <p>{CESSATION.aide}</p>
      <Champ
        description={{ libelle: CESSATION.mot, aide: CESSATION.motAide, saisie: 'long' }}
        valeur={mot}
        changer={(valeur) => ecrire(String(valeur))}
      />
    </Formulaire>
  );
}
