/** A total that is split over units, and what becomes of it: for the TypeScript rule and for the database's. */
export const splitSums = [
  { total: '180', units: [], state: 'under', left: '180' },
  { total: '180', units: ['122', '8', '31'], state: 'under', left: '19' },
  { total: '180', units: ['122', '8', '31', '19'], state: 'exact', left: '0' },
  { total: '180', units: ['122', '8', '31', '19.5'], state: 'over', left: '-0.5' },
  { total: '100', units: ['61.6', '38.3', '0.1'], state: 'exact', left: '0.0' },
  { total: '0.3', units: ['0.1', '0.2'], state: 'exact', left: '0.0' },
  { total: '100', units: ['99.999'], state: 'under', left: '0.001' },
  { total: '8664.9', units: ['8664.90', '0.001'], state: 'over', left: '-0.001' },
  { total: '9007199254740993', units: ['9007199254740992', '1'], state: 'exact', left: '0' },
  { total: '9007199254740993', units: ['9007199254740993', '1'], state: 'over', left: '-1' },
  { total: '-5', units: ['-3', '-1'], state: 'over', left: '-1' },
] as const
