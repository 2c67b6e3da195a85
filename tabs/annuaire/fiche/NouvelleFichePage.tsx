import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { communesConnues } from '../../../core/annuaire/communes-connues.ts';
import { creerFiche } from '../../../core/contrats/fiches.ts';
import { type Structure, structures } from '../../../core/lists/structures.list.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDeFiche, LA_RECHERCHE } from '../../commun/vue-de-recherche.ts';
import { TEXTES } from '../textes.ts';
import { brouillon } from './brouillon.ts';
import { type CanalEntendu, ChampsDeFiche } from './ChampsDeFiche.tsx';
import { Doublons, useSemblables } from './Doublons.tsx';
import css from './fiche.module.css';
import { useCreerFiche } from './mutations.ts';
import { SAISIE } from './textes.ts';
import { useSaisie } from './useSaisie.ts';

/** The form of a new fiche. What resembles it in the annuaire is shown while one types. */
export function NouvelleFichePage() {
  const requete = useListe(structures);
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={TEXTES.attente}>
        {({ items }) => <NouvelleFiche structures={items} />}
      </Lue>
    </main>
  );
}

function NouvelleFiche({ structures: existantes }: { readonly structures: readonly Structure[] }) {
  const cle = useCle();
  const creer = useCreerFiche();
  const annoncer = useAnnonce();
  const { aller, allerEnsuite } = useAdresse();
  const [verifieePar, setVerifieePar] = useState<CanalEntendu>();
  const { saisie, touches, champs, fautes, changer, verifier } = useSaisie(undefined, creer.error, brouillon.lire());
  useEffect(() => brouillon.garder(touches), [touches]);
  const noms = useNomsDesCommunes();
  const communes = useMemo(() => communesConnues(existantes, noms), [existantes, noms]);
  const semblables = useSemblables(saisie, existantes);
  const certain = semblables.some(({ certitude }) => certitude === 'certain');
  const aLaFiche = (id: string) => adresseDeFiche(id);
  const nFautes = Object.keys(fautes).length;

  const envoyer = (malgreDoublon: boolean) => {
    if (!verifier()) return;
    const lu = creerFiche.corps?.safeParse({ cle, champs, verifieePar, malgreDoublon });
    if (lu?.success !== true) return;
    creer.mutate(
      { corps: lu.data },
      {
        onSuccess: ({ id }) => {
          brouillon.jeter();
          annoncer(SAISIE.creee);
          allerEnsuite(aLaFiche(id));
        },
      },
    );
  };

  return (
    <Formulaire className={cadre.contenu} envoyer={() => envoyer(false)}>
      <TitreDePage niveau="h1" arrivee="">
        {SAISIE.nouvelle}
      </TitreDePage>
      <Text>{SAISIE.nouvelleAide}</Text>
      <ChampsDeFiche
        saisie={saisie}
        fautes={fautes}
        changer={changer}
        communes={communes}
        verifieePar={verifieePar}
        verifier={setVerifieePar}
        doublons={<Doublons semblables={semblables} ouvrir={(id) => aller(aLaFiche(id))} />}
      />
      <div className={css.pied}>
        {nFautes === 0 ? null : (
          <MessageBar intent="error">
            <MessageBarBody>{SAISIE.aCorriger(nFautes)}</MessageBarBody>
          </MessageBar>
        )}
        {creer.error == null || nFautes > 0 ? null : <Probleme erreur={creer.error} reessayer={() => envoyer(false)} />}
        {certain ? (
          <BoutonCommande enCours={creer.isPending} onClick={() => envoyer(true)}>
            {SAISIE.creerQuandMeme}
          </BoutonCommande>
        ) : (
          <BoutonCommande type="submit" appearance="primary" enCours={creer.isPending}>
            {SAISIE.creer}
          </BoutonCommande>
        )}
        <Button
          onClick={() => {
            brouillon.jeter();
            aller(LA_RECHERCHE);
          }}
        >
          {SAISIE.abandonner}
        </Button>
      </div>
    </Formulaire>
  );
}
