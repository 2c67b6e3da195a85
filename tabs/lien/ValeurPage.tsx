/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { saisirValeurParLien } from '../../core/contrats/indicateurs.ts';
import type { PageDeValeur } from '../../core/contrats/pages-de-lien.ts';
import { Champ } from './Champ.tsx';
import { DonneesPersonnelles } from './DonneesPersonnelles.tsx';
import { dateLisible } from './date.ts';
import { Fait } from './Fait.tsx';
import { Formulaire } from './Formulaire.tsx';
import { demander, useLien } from './lien.ts';
import { Page } from './Page.tsx';
import { GesteDesRappels } from './RappelsPage.tsx';
import { TEXTES } from './textes.ts';
import { VALEUR } from './textes-valeur.ts';
import { useEnvoi } from './useEnvoi.tsx';

/** One number, with a word: what was typed before is not shown. */
export function ValeurPage({ page }: { readonly page: PageDeValeur }) {
  const { jeton, aller, rouvrir } = useLien();
  const [valeur, dire] = useState('');
  const [commentaire, commenter] = useState('');
  const [faute, signaler] = useState('');
  const { vue, faire } = useEnvoi();
  if (vue !== undefined) return vue;
  const { indicateur, definition, unite, periode, echeance } = page.valeur;
  const titre = VALEUR.titre(indicateur);
  const dessous = (
    <>
      <DonneesPersonnelles information={page.information} revenir={rouvrir} />
      <GesteDesRappels information={page.information} revenir={rouvrir} />
    </>
  );
  if (page.dejaRepondu)
    return (
      <Page titre={titre}>
        <p role="status">{VALEUR.deja}</p>
        {dessous}
      </Page>
    );
  const envoyer = () => {
    // As it is typed in French: « 1 200,5 ».
    const nombre = Number(valeur.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.'));
    if (valeur.trim() === '' || !Number.isFinite(nombre)) return signaler(VALEUR.manque);
    const mot = commentaire.trim();
    faire(async () => {
      await demander(saisirValeurParLien, { jeton, valeur: nombre, ...(mot === '' ? {} : { commentaire: mot }) });
      aller(<Fait titre={TEXTES.merci}>{VALEUR.merci}</Fait>);
    });
  };
  return (
    <Formulaire titre={titre} libelle={VALEUR.envoyer} envoyer={envoyer} faute={faute} suite={dessous}>
      <p>{VALEUR.pour(periode, dateLisible(echeance))}</p>
      <p class="discret">{definition}</p>
      <Champ
        description={{ libelle: VALEUR.valeur(unite), saisie: 'ligne' }}
        valeur={valeur}
        changer={(dite) => dire(String(dite))}
      />
      <Champ
        description={{ libelle: VALEUR.commentaire, aide: VALEUR.commentaireAide, saisie: 'ligne' }}
        valeur={commentaire}
        changer={(dit) => commenter(String(dit))}
      />
    </Formulaire>
  );
}
