import { Checkbox, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { direRecherche, type Recherche } from '../../../core/annuaire/recherche-dite.ts';
import { direQuestion } from '../../../core/besoins/noter.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import { useActeur } from '../../commun/listes.ts';
import { useTerritoire } from '../../commun/territoire.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useGarderRecherche } from '../mutations.ts';
import { usePeutRecevoir } from '../recherches-gardees.ts';
import { GARDER } from '../textes.ts';

/** Keeps the search under way under a name. */
export default function GarderRecherche({ recherche, fermer }: { readonly recherche: Recherche; fermer: () => void }) {
  const territoire = useTerritoire();
  const [nom, setNom] = useState(() => direQuestion(recherche, territoire).slice(0, 120));
  const [parCourriel, setParCourriel] = useState(false);
  const peutRecevoir = usePeutRecevoir(useActeur());
  const cle = useCle();
  const garder = useGarderRecherche();
  const annoncer = useAnnonce();
  const essai = useEssai(nom.trim() === '' ? { nom: GARDER.sansNom } : {});
  const envoyer = () => {
    if (!essai.essayer()) return;
    garder.mutate(
      { corps: { cle, nom, recherche: direRecherche(recherche), parCourriel } },
      {
        onSuccess: () => {
          annoncer(GARDER.gardee);
          fermer();
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={GARDER.titre}
      libelle={GARDER.garder}
      commande={garder}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Text>{GARDER.aide}</Text>
      <Field label={GARDER.nom} required validationMessage={essai.fautes.nom}>
        <Input value={nom} maxLength={120} onChange={(_, { value }) => setNom(value)} />
      </Field>
      <Field hint={peutRecevoir ? undefined : GARDER.sansAdresse}>
        <Checkbox
          label={GARDER.parCourriel}
          checked={parCourriel}
          disabled={!peutRecevoir}
          onChange={(_, { checked }) => setParCourriel(checked === true)}
        />
      </Field>
      <Text size={200}>{GARDER.viePrivee}</Text>
    </DialogueDeFormulaire>
  );
}
