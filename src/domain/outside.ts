/** What a district outside the area is called when nobody has recorded its name: it follows "in". */
export const unnamedDistrict = 'another council’s area';
