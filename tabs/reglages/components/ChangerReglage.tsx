import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { presentationDe } from '../../../core/reglages/presentation.ts';
import { fauteDeReglage } from '../../../core/reglages/regler.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { direValeur, effetDe } from '../form.ts';
import { type ReglageVu, useGarderReglage } from '../queries.ts';
import { REGLAGES } from '../textes.ts';
import { ChampDeReglage } from './ChampDeReglage.tsx';

/** A setting being changed: what is wrong is said by the rule that reads it, what changes is said before it is saved. */
export function ChangerReglage({ reglage, fermer }: { readonly reglage: ReglageVu; readonly fermer: () => void }) {
  const { cle, enVigueur, ecrite, ordinaire, eTag, probleme } = reglage;
  const { libelle, saisie } = presentationDe(cle);
  // What is wrong is shown to be corrected, where it can be typed.
  const [texte, setTexte] = useState(
    probleme === undefined || saisie === 'oui-non' ? enVigueur : (ecrite ?? enVigueur),
  );
  const [essaye, setEssaye] = useState(false);
  const garder = useGarderReglage();
  const annoncer = useAnnonce();
  const faute = fauteDeReglage(cle, texte);
  const voulue = direValeur(cle, texte.trim() === '' ? ordinaire : texte);
  const envoyer = () => {
    setEssaye(true);
    if (faute !== undefined) return;
    garder.mutate(
      { chemin: { cle }, corps: { valeur: texte, eTag } },
      {
        onSuccess: () => {
          annoncer(REGLAGES.enregistree(libelle));
          fermer();
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={libelle}
      libelle={REGLAGES.enregistrer}
      commande={garder}
      envoyer={envoyer}
      fermer={fermer}
    >
      <ChampDeReglage cle={cle} texte={texte} faute={essaye ? faute : undefined} changer={setTexte} />
      <Text role="status">
        <Text weight="semibold">
          {REGLAGES.ceQuiChange}
          {'\u00A0: '}
        </Text>
        {faute === undefined && voulue !== direValeur(cle, enVigueur)
          ? `${REGLAGES.passage(direValeur(cle, enVigueur), voulue)} `
          : ''}
        {effetDe(cle)}
      </Text>
    </DialogueDeFormulaire>
  );
}
