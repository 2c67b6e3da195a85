import { demarrer } from '../commun/demarrer.tsx';
import { AnnuairePage } from './AnnuairePage.tsx';

demarrer(<AnnuairePage />);
