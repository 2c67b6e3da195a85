import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { IndexAnnuaire } from '../../../core/annuaire/index-annuaire.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import { misesEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { type Besoin, suggerer } from '../../../core/mises-en-lien/suggerer.ts';
import { ChoixStructure } from '../../commun/ChoixStructure.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useListe } from '../../commun/listes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { rechercheDe } from '../form.ts';
import { useGarderBesoin } from '../mutations.ts';
import { DIALOGUE, TEXTES } from '../textes.ts';
import css from './mises-en-lien.module.css';

interface ChoixDestinataireProps {
  readonly index: IndexAnnuaire;
  readonly besoin: Besoin;
  readonly demandeur: string;
  readonly acteur: Acteur;
  readonly choisie: Structure | undefined;
  readonly faute: string | undefined;
  readonly choisir: (id: string) => void;
}

/** Two or three structures that answer the need, each with why; or any other; or the question kept, when none answers. */
export function ChoixDestinataire(props: ChoixDestinataireProps) {
  const { index, besoin, demandeur, acteur, choisie, faute, choisir } = props;
  const maintenant = useMaintenant();
  const faites = useListe(misesEnLien).data?.items;
  const { thematique, public: pour, communeInsee } = besoin;
  const { proposees, sans } = useMemo(
    () =>
      suggerer(
        index,
        { thematique, public: pour, communeInsee },
        { misesEnLien: faites ?? [], maintenant, sauf: demandeur },
      ),
    [index, thematique, pour, communeInsee, faites, maintenant, demandeur],
  );
  const proposee = proposees.some(({ structure }) => structure.id === choisie?.id);
  return (
    <>
      {proposees.length === 0 ? (
        <SansReponse besoin={besoin} demandeur={demandeur} acteur={acteur} />
      ) : (
        <Field
          label={DIALOGUE.destinataire}
          hint={sans === undefined ? undefined : DIALOGUE.sans(sans)}
          validationMessage={faute}
          required
        >
          <RadioGroup value={proposee ? (choisie?.id ?? '') : ''} onChange={(_, { value }) => choisir(value)}>
            {proposees.map(({ structure, raisons }) => (
              <Radio
                key={structure.id}
                value={structure.id}
                label={
                  <>
                    {structure.nom}
                    <span className={css.raisons}>{raisons.join(' · ')}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label={DIALOGUE.autre} validationMessage={proposees.length === 0 ? faute : undefined}>
        <ChoixStructure
          index={index}
          label={DIALOGUE.autre}
          placeholder={DIALOGUE.chercherAutre}
          choisie={proposee ? undefined : choisie}
          choisir={(s) => choisir(s?.id ?? '')}
        />
      </Field>
    </>
  );
}

function SansReponse({ besoin, demandeur, acteur }: Pick<ChoixDestinataireProps, 'besoin' | 'demandeur' | 'acteur'>) {
  const garder = useGarderBesoin();
  const annoncer = useAnnonce();
  const structure = demandeur === '' ? undefined : demandeur;
  const permis = autoriser(acteur, 'noter-besoin', structure === undefined ? {} : { structure }).permis;
  const faire = () =>
    garder.mutate(
      { corps: { recherche: rechercheDe(besoin), structure } },
      { onSuccess: ({ dejaFait }) => annoncer(dejaFait ? TEXTES.besoinDejaGarde : TEXTES.besoinGarde) },
    );
  return (
    <>
      <Text role="status">{DIALOGUE.aucune}</Text>
      {permis ? (
        <BoutonCommande className={css.seul} enCours={garder.isPending} onClick={faire}>
          {DIALOGUE.garder}
        </BoutonCommande>
      ) : null}
      {garder.error == null ? null : <Probleme erreur={garder.error} reessayer={faire} />}
    </>
  );
}
