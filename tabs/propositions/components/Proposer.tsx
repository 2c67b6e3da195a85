import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { FicheVue } from '../../../core/annuaire/vue.ts';
import { champsDeSection } from '../../../core/champs/champs.ts';
import { valeursDeFiche } from '../../../core/contrats/correction-de-fiche.ts';
import { SECTIONS_DE_FICHE } from '../../../core/vocabulaires/structures.ts';
import { ChampDeFiche } from '../../commun/ChampDeFiche.tsx';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { fauteDe } from '../../commun/fautes.ts';
import { useCle } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { correctionsDe, saisieDe } from '../../commun/saisie-de-fiche.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useProposer } from '../mutations.ts';
import { PROPOSER } from '../textes.ts';

/** What is wrong with the fiche of another structure: in words, and by its values for whoever knows them. `fiche` is as this person sees it. */
export default function Proposer({ fiche, fermer }: { readonly fiche: FicheVue; readonly fermer: () => void }) {
  const [avant] = useState(() => saisieDe(fiche));
  const [saisie, setSaisie] = useState(avant);
  const [commentaire, setCommentaire] = useState('');
  const cle = useCle();
  const proposer = useProposer();
  const annoncer = useAnnonce();
  const envoyer = () => {
    const corrections = correctionsDe(avant, saisie);
    const vu = valeursDeFiche.safeParse(
      Object.fromEntries(Object.keys(corrections).map((champ) => [champ, fiche[champ as keyof typeof corrections]])),
    );
    proposer.mutate(
      { chemin: { id: fiche.id }, corps: { cle, corrections, vu: vu.data ?? {}, commentaire } },
      {
        onSuccess: () => {
          annoncer(PROPOSER.envoyee);
          fermer();
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={PROPOSER.titre(fiche.nom)}
      libelle={PROPOSER.envoyer}
      commande={proposer}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Text>{PROPOSER.aide}</Text>
      <Field
        label={PROPOSER.commentaire}
        hint={PROPOSER.commentaireAide}
        validationMessage={fauteDe(proposer.error, 'commentaire')}
      >
        <Textarea resize="vertical" value={commentaire} onChange={(_, { value }) => setCommentaire(value)} />
      </Field>
      <Text>{PROPOSER.valeurs}</Text>
      <Accordion multiple collapsible>
        {SECTIONS_DE_FICHE.filter((section) => champsDeSection(section).length > 0).map((section) => (
          <AccordionItem key={section} value={section}>
            <AccordionHeader as="h3">{section}</AccordionHeader>
            <AccordionPanel className={cadre.formulaire}>
              {champsDeSection(section).map((champ) => (
                <ChampDeFiche
                  key={champ}
                  champ={champ}
                  saisie={saisie}
                  changer={(valeurs) => setSaisie((actuelle) => ({ ...actuelle, ...valeurs }))}
                  message={fauteDe(proposer.error, champ)}
                />
              ))}
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </DialogueDeFormulaire>
  );
}
