<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="th">
<context>
    <name>ActivitiesView</name>
    <message>
        <source>กิจกรรมที่ยังไม่มีน้ำหนักได้ส่วนที่เหลือ ถ้ามีครบแล้วจะปรับตามสัดส่วนเดิม</source>
        <translation>Activities without a weight share what is left; if all have one, their proportions are kept</translation>
    </message>
    <message>
        <source>ทุกปี</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>น้ำหนักกิจกรรมรวม</source>
        <translation>Sum of activity weights</translation>
    </message>
    <message>
        <source>น้ำหนักรวมครบ 100 แล้ว</source>
        <translation>The weights add up to 100 already</translation>
    </message>
    <message>
        <source>ปี {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>ปีงบประมาณที่แสดง</source>
        <translation>Fiscal year shown</translation>
    </message>
    <message>
        <source>ยังไม่มีกิจกรรม เพิ่มกิจกรรมแรก แล้วคลิกหรือลากในแผนรายเดือนเพื่อระบุเดือนที่ดำเนินการ</source>
        <translation>No activities yet. Add the first, then click or drag in the month plan to mark its months</translation>
    </message>
    <message>
        <source>ระบุเดือนที่ดำเนินการ</source>
        <translation>Mark months</translation>
    </message>
    <message>
        <source>ลบกิจกรรม</source>
        <translation>Delete the activity</translation>
    </message>
    <message>
        <source>ล้างเดือนที่ดำเนินการ</source>
        <translation>Clear months</translation>
    </message>
    <message>
        <source>เพิ่มกิจกรรม</source>
        <translation>Add an activity</translation>
    </message>
    <message>
        <source>เพิ่มกิจกรรมต่อท้าย (Insert ในแผนรายเดือน)</source>
        <translation>Add an activity at the end (Insert in the month plan)</translation>
    </message>
    <message>
        <source>เลื่อนกิจกรรม</source>
        <translation>Move the activity</translation>
    </message>
    <message>
        <source>แบ่งน้ำหนักให้ครบ 100</source>
        <translation>Make weights add up to 100</translation>
    </message>
</context>
<context>
    <name>ActivityFields</name>
    <message>
        <source>ลบกิจกรรม (Ctrl+- ในแผนรายเดือน)</source>
        <translation>Delete the activity (Ctrl+- in the month plan)</translation>
    </message>
    <message>
        <source>เลื่อนกิจกรรมขึ้น (Alt+↑ ในแผนรายเดือน)</source>
        <translation>Move the activity up (Alt+↑ in the month plan)</translation>
    </message>
    <message>
        <source>เลื่อนกิจกรรมลง (Alt+↓ ในแผนรายเดือน)</source>
        <translation>Move the activity down (Alt+↓ in the month plan)</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>(ยังไม่มีชื่อ)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>กิจกรรมที่ {number}: {name}</source>
        <translation>Activity {number}: {name}</translation>
    </message>
    <message>
        <source>คำของบประมาณ {count} รายการไม่ผูกกับกิจกรรมใด</source>
        <translation>{count} budget lines no longer belong to an activity</translation>
    </message>
    <message>
        <source>คำของบประมาณที่ผูกกับกิจกรรมนี้ {total} บาท ({parts})</source>
        <translation>Budget lines of this activity: {total} baht ({parts})</translation>
    </message>
    <message>
        <source>น้ำหนักรวม {total} จาก 100</source>
        <translation>Weights {total} of 100</translation>
    </message>
    <message>
        <source>ปี {year} {baht}</source>
        <translation>{year} {baht}</translation>
    </message>
    <message>
        <source>มีแผนรายเดือน {count} รายการที่ยังไม่ระบุปีงบประมาณ แก้ได้ที่ “แบบตาราง”</source>
        <translation>{count} month plans have no fiscal year yet. They can be put right under “As a table”</translation>
    </message>
    <message>
        <source>ยังไม่มีคำของบประมาณที่ผูกกับกิจกรรมนี้</source>
        <translation>No budget lines belong to this activity yet</translation>
    </message>
    <message>
        <source>ลบกิจกรรม “{name}” แล้ว</source>
        <translation>Activity “{name}” deleted</translation>
    </message>
    <message>
        <source>แผนรายเดือน {count} ปี เงิน {baht} บาท</source>
        <translation>month plans of {count} years with {baht} baht</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>คำตอบจะไปถึงส่วนกลางในการนำส่งครั้งต่อไป</source>
        <translation>Your reply goes to the centre with the next submission</translation>
    </message>
    <message>
        <source>ตอบความเห็น</source>
        <translation>Reply to comment</translation>
    </message>
    <message>
        <source>บันทึกคำตอบ</source>
        <translation>Save reply</translation>
    </message>
    <message>
        <source>บันทึกคำตอบแล้ว จะส่งไปพร้อมการนำส่งครั้งต่อไป</source>
        <translation>Reply saved. It goes out with the next submission.</translation>
    </message>
    <message>
        <source>ยืนยันค่าของหน่วยงาน และไม่รับค่าที่ส่วนกลางเสนอ</source>
        <translation>Keep the office&apos;s value and do not take the value that the centre proposes</translation>
    </message>
    <message>
        <source>ยืนยันค่าเดิม</source>
        <translation>Keep own value</translation>
    </message>
    <message>
        <source>เหตุผลจะไปถึงส่วนกลางในการนำส่งครั้งต่อไป</source>
        <translation>The reason goes to the centre with the next submission</translation>
    </message>
</context>
<context>
    <name>ArrivalDialog</name>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ยังมีอีก {count} ไฟล์ต่อจากนี้</source>
        <translation>{count} more files after this one</translation>
    </message>
    <message>
        <source>ยังไม่รับ</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>สิ่งที่ไฟล์นี้เปลี่ยน</source>
        <translation>What this file changes</translation>
    </message>
</context>
<context>
    <name>ArrivalWords</name>
    <message>
        <source>(ว่าง)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{field} เดิม</source>
        <translation>{field}, before</translation>
    </message>
    <message>
        <source>{field} ใหม่</source>
        <translation>{field}, new</translation>
    </message>
    <message>
        <source>{kind} ฉบับที่ {number}</source>
        <translation>{kind} no. {number}</translation>
    </message>
    <message>
        <source>{table} {count} รายการ</source>
        <translation>{table}: {count}</translation>
    </message>
    <message>
        <source>กรอบวงเงินของหน่วยงาน</source>
        <translation>Ceilings of this office</translation>
    </message>
    <message>
        <source>กรอบแผนและแผนงาน</source>
        <translation>Plan frame and programmes</translation>
    </message>
    <message>
        <source>กุญแจของหน่วยงาน</source>
        <translation>Keys of this office</translation>
    </message>
    <message>
        <source>กุญแจของหน่วยงานอื่นเปลี่ยน {count} รายการ</source>
        <translation>{count} keys of other offices change</translation>
    </message>
    <message>
        <source>ของหน่วยงานขณะนี้</source>
        <translation>Office value now</translation>
    </message>
    <message>
        <source>ข้อมูลที่กรอกไว้ไม่เปลี่ยน แต่โปรแกรมจะตรวจแผนตามชุดแผนนี้: ผลตรวจพบเพิ่ม {appeared} ข้อ หายไป {settled} ข้อ</source>
        <translation>What you entered does not change, but the plan will be checked against this kit: {appeared} findings appear, {settled} disappear</translation>
    </message>
    <message>
        <source>ข้อมูลที่กรอกไว้ไม่เปลี่ยนจนกว่าจะเลือกรับค่าที่เสนอทีละข้อ</source>
        <translation>What you entered does not change until you accept a proposed value yourself</translation>
    </message>
    <message>
        <source>ความเห็น</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>ค่าที่ส่วนกลางเสนอ</source>
        <translation>Proposed by the centre</translation>
    </message>
    <message>
        <source>จาก {signer} · รหัสตรวจสอบ {code} · ไฟล์ {file}</source>
        <translation>From {signer} · verification code {code} · file {file}</translation>
    </message>
    <message>
        <source>ชุดแผน</source>
        <translation>Kit</translation>
    </message>
    <message>
        <source>ชุดแผนฉบับแรกของแฟ้มงานนี้</source>
        <translation>The first kit of this workspace</translation>
    </message>
    <message>
        <source>ตอบแล้ว</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>ตัวชี้วัดของแผน</source>
        <translation>KPIs of the plan</translation>
    </message>
    <message>
        <source>ต่างกัน {effect} บาท</source>
        <translation>Difference {effect} baht</translation>
    </message>
    <message>
        <source>ที่ส่วนกลางพิจารณา</source>
        <translation>Reviewed by the centre</translation>
    </message>
    <message>
        <source>ที่ส่วนกลางเสนอ</source>
        <translation>Proposed by the centre</translation>
    </message>
    <message>
        <source>ปี {year} · {source}</source>
        <translation>{year} · {source}</translation>
    </message>
    <message>
        <source>ผลการพิจารณารายโครงการ</source>
        <translation>Decisions by project</translation>
    </message>
    <message>
        <source>ผลต่อการตรวจแผน</source>
        <translation>Effect on the check</translation>
    </message>
    <message>
        <source>พบเพิ่ม</source>
        <translation>Appears</translation>
    </message>
    <message>
        <source>รหัสที่เปลี่ยน</source>
        <translation>Changed codes</translation>
    </message>
    <message>
        <source>รหัสเดิม</source>
        <translation>Old code</translation>
    </message>
    <message>
        <source>รหัสใหม่</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>รับชุดแผนนี้</source>
        <translation>Accept this kit</translation>
    </message>
    <message>
        <source>รับผลการพิจารณานี้</source>
        <translation>Accept this return</translation>
    </message>
    <message>
        <source>รับได้ทันที</source>
        <translation>Safe to accept</translation>
    </message>
    <message>
        <source>รับไว้แล้ว</source>
        <translation>Taken in already</translation>
    </message>
    <message>
        <source>รายการนี้ถูกลบแล้ว</source>
        <translation>This entry has been deleted</translation>
    </message>
    <message>
        <source>รายการรหัส</source>
        <translation>Code items</translation>
    </message>
    <message>
        <source>ลายนิ้วมือกุญแจส่วนกลางคือ {fingerprint} โทรเทียบกับส่วนกลางให้ตรงกันหนึ่งครั้ง</source>
        <translation>The fingerprint of the centre&apos;s key is {fingerprint}. Telephone the centre once and check that it agrees.</translation>
    </message>
    <message>
        <source>ส่วนกลางพิจารณาฉบับครั้งที่ {number} ซึ่งไม่ได้ส่งจากเครื่องนี้</source>
        <translation>The centre reviewed revision {number}, which was not sent from this computer</translation>
    </message>
    <message>
        <source>ส่วนกลางยังไม่ได้รับแฟ้มนำส่งของหน่วยงาน</source>
        <translation>The centre has not yet received a submission of this office</translation>
    </message>
    <message>
        <source>ส่วนกลางแจ้งว่า: {changes}</source>
        <translation>The centre says: {changes}</translation>
    </message>
    <message>
        <source>ส่วนกลางได้รับและพิจารณาฉบับที่นำส่งครั้งที่ {number}</source>
        <translation>The centre received and reviewed revision {number}</translation>
    </message>
    <message>
        <source>หน่วยงานแก้ค่านี้หลังส่ง</source>
        <translation>The office changed this value after submitting</translation>
    </message>
    <message>
        <source>หายไป</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>เนื้อหาเหมือนชุดแผนที่ใช้อยู่ทุกรายการ</source>
        <translation>Everything is as in the kit in use</translation>
    </message>
    <message>
        <source>เปลี่ยน</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>เปิดรับ {opens} ปิดรับ {closes}</source>
        <translation>Opens {opens}, closes {closes}</translation>
    </message>
    <message>
        <source>เพิ่มในแผน</source>
        <translation>Added to the plan</translation>
    </message>
    <message>
        <source>เลิกใช้</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>เหตุผลของส่วนกลาง: {reason}</source>
        <translation>Reason from the centre: {reason}</translation>
    </message>
    <message>
        <source>แทนของเดิมในเครื่องนี้</source>
        <translation>Replaces the one on this computer</translation>
    </message>
    <message>
        <source>แผนของหน่วยงานใช้รหัสเดิม {count} แห่ง</source>
        <translation>This plan uses the old code in {count} places</translation>
    </message>
    <message>
        <source>แผนของหน่วยงานไม่ได้ใช้รหัสนี้</source>
        <translation>This plan does not use the code</translation>
    </message>
    <message>
        <source>แผนและช่วงเวลานำส่ง</source>
        <translation>Plan and submission window</translation>
    </message>
    <message>
        <source>และอีก {count} รายการ</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โครงการที่โอนมา {count} โครงการจะเพิ่มในแผนของหน่วยงาน เลิกทำได้ ข้อมูลอื่นที่กรอกไว้ไม่เปลี่ยน</source>
        <translation>{count} transferred projects are added to the plan of this office, which can be undone. Nothing else that was entered changes</translation>
    </message>
    <message>
        <source>โครงการที่โอนมาให้หน่วยงาน</source>
        <translation>Projects transferred to this office</translation>
    </message>
    <message>
        <source>โครงการที่โอนหน่วยงาน</source>
        <translation>Transferred projects</translation>
    </message>
    <message>
        <source>โครงการนี้จะมากับผลการพิจารณาของหน่วยงาน</source>
        <translation>This project comes with the return to this office</translation>
    </message>
    <message>
        <source>โครงการนี้ไม่นับในแผนของหน่วยงานอีกต่อไป</source>
        <translation>This project no longer counts in the plan of this office</translation>
    </message>
    <message>
        <source>โอนจาก {giver} · วงเงิน {baht} บาท · เหตุผล: {reason}</source>
        <translation>From {giver} · {baht} baht · reason: {reason}</translation>
    </message>
    <message>
        <source>โอนจาก {giver} ไป {taker} · เหตุผล: {reason}</source>
        <translation>From {giver} to {taker} · reason: {reason}</translation>
    </message>
    <message>
        <source>โอนออก</source>
        <translation>Going</translation>
    </message>
    <message>
        <source>โอนเข้า</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>ใบรับ</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>ใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>ไฟล์นี้รับไว้แล้วเมื่อ {when} จึงไม่มีอะไรเปลี่ยนอีก</source>
        <translation>This file was accepted on {when}; nothing changes any more</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>กำลังตรวจไฟล์</source>
        <translation>Verifying files</translation>
    </message>
    <message>
        <source>กำลังบันทึกไฟล์จากส่วนกลาง</source>
        <translation>Keeping the file of the centre</translation>
    </message>
    <message>
        <source>กำลังรวมแฟ้ม</source>
        <translation>Merging</translation>
    </message>
    <message>
        <source>กำลังเทียบกับแผนที่มีอยู่</source>
        <translation>Comparing with your plan</translation>
    </message>
    <message>
        <source>กำลังเทียบแฟ้มของเพื่อนร่วมงาน</source>
        <translation>Comparing with your colleague&apos;s file</translation>
    </message>
    <message>
        <source>กำลังเปิดไฟล์ที่รับไว้</source>
        <translation>Opening the kept file</translation>
    </message>
    <message>
        <source>ชุดแผนในไฟล์ {file} เก่ากว่าหรือคนละสายกับที่ใช้อยู่ ตามปกติไม่ต้องรับ รับเฉพาะเมื่อส่วนกลางแจ้งให้กลับไปใช้ชุดแผนนี้ แผนจะถูกตรวจตามชุดแผนเก่าแทน</source>
        <translation>The kit in the file {file} is older than the one in use, or of another line. Usually it need not be taken; take it only when the centre asks you to go back to it. The plan will then be checked by the old kit.</translation>
    </message>
    <message>
        <source>ดูสิ่งที่จะเปลี่ยนก่อนรับ…</source>
        <translation>See what would change…</translation>
    </message>
    <message>
        <source>มีการแก้ไขหลังจากนั้นแล้ว กด Ctrl+Z เพื่อเลิกทำทีละขั้น</source>
        <translation>Something was changed after that. Press Ctrl+Z to undo step by step</translation>
    </message>
    <message>
        <source>รับชุดแผนแล้ว ข้อมูลที่กรอกไว้ไม่เปลี่ยน โปรแกรมตรวจแผนใหม่ตามชุดแผนนี้</source>
        <translation>Kit received. What you have entered is unchanged; the program has checked the plan again with this kit.</translation>
    </message>
    <message>
        <source>รับผลการพิจารณาแล้ว: ผล {decisions} โครงการ ความเห็น {comments} ข้อ ค่าที่เสนอ {amendments} ข้อ</source>
        <translation>Return received. Project decisions: {decisions}, comments: {comments}, proposed values: {amendments}</translation>
    </message>
    <message>
        <source>รับโครงการที่โอนมา {count} โครงการเข้าในแผนแล้ว</source>
        <translation>{count} transferred projects were taken into the plan</translation>
    </message>
    <message>
        <source>เลิกทำการรวมแล้ว แผนเป็นอย่างก่อนรวม</source>
        <translation>The merge was undone; the plan is as it was before</translation>
    </message>
    <message>
        <source>ไม่ได้รับ {count} ไฟล์</source>
        <translation>{count} files were not accepted</translation>
    </message>
    <message>
        <source>ไม่ได้รับไฟล์ {file}: {reason}</source>
        <translation>{file} was not accepted: {reason}</translation>
    </message>
</context>
<context>
    <name>AuthorityDialog</name>
    <message>
        <source>กำลังบันทึกไฟล์</source>
        <translation>Saving the file</translation>
    </message>
    <message>
        <source>กำลังสร้างกุญแจออกใบรับรอง</source>
        <translation>Making the authority&apos;s key</translation>
    </message>
    <message>
        <source>กำลังออกใบรับรอง</source>
        <translation>Issuing certificates</translation>
    </message>
    <message>
        <source>กำลังอ่านสำเนา</source>
        <translation>Reading the copy</translation>
    </message>
    <message>
        <source>กุญแจที่ยังไม่มีใบรับรอง {count} ดอก</source>
        <translation>Keys without a certificate: {count}</translation>
    </message>
    <message>
        <source>กุญแจที่ใช้ได้ทุกดอกมีใบรับรองแล้ว</source>
        <translation>Every key that counts has a certificate</translation>
    </message>
    <message>
        <source>ตั้งรหัส PIN ที่ยาวและไม่ใช้ที่อื่น อย่างน้อย 12 ตัวอักษร จดแยกเก็บคนละที่กับสำเนา ผู้ที่มีทั้งสำเนาและรหัสออกใบรับรองแทนส่วนกลางได้</source>
        <translation>Choose a long PIN that is used nowhere else, at least 12 characters, and keep it apart from the copies. Whoever has a copy and the PIN can issue certificates in the centre&apos;s name</translation>
    </message>
    <message>
        <source>นำสำเนาที่เก็บไว้เข้ามา…</source>
        <translation>Take in a stored copy…</translation>
    </message>
    <message>
        <source>นำสำเนาเข้ามาแล้ว</source>
        <translation>The copy was taken in</translation>
    </message>
    <message>
        <source>บันทึกและอ่านกลับแล้ว: {file}</source>
        <translation>Saved and read back: {file}</translation>
    </message>
    <message>
        <source>บันทึกใบรับรองราก (.cer)…</source>
        <translation>Save the root certificate (.cer)…</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ยังไม่มีกุญแจออกใบรับรอง สร้างครั้งเดียว ใช้ได้ 10 ปี ตั้งรหัส PIN แยกจากกุญแจลงนาม และให้สองคนเก็บสำเนาคนละชุดในตู้นิรภัย</source>
        <translation>There is no key for issuing certificates yet. It is made once and lasts 10 years. Give it a PIN of its own, and let two people each keep a copy in a safe</translation>
    </message>
    <message>
        <source>ลายนิ้วมือที่ Windows แสดง (Thumbprint) สำหรับเจ้าหน้าที่ไอทีเทียบ: {thumbprint}</source>
        <translation>The thumbprint that Windows shows, for the IT officer to compare: {thumbprint}</translation>
    </message>
    <message>
        <source>วิธีติดตั้งใบรับรองรากใน Windows อยู่ในคู่มือ หน้า “สำหรับเจ้าหน้าที่ไอที”</source>
        <translation>How to install the root certificate in Windows stands in the manual, on the page “For the IT officer”</translation>
    </message>
    <message>
        <source>สร้าง</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>สร้างกุญแจออกใบรับรอง</source>
        <translation>Make the authority&apos;s key</translation>
    </message>
    <message>
        <source>สร้างกุญแจออกใบรับรอง…</source>
        <translation>Make the authority&apos;s key…</translation>
    </message>
    <message>
        <source>สร้างแล้ว เก็บสำเนาทั้งสองชุดลงไดรฟ์คนละอันก่อนใช้งาน</source>
        <translation>Made. Store both copies on separate drives before you use it</translation>
    </message>
    <message>
        <source>สำเนากุญแจออกใบรับรอง (*.moikey)</source>
        <translation>Copy of the authority&apos;s key (*.moikey)</translation>
    </message>
    <message>
        <source>ออกใบรับรอง</source>
        <translation>Issue certificates</translation>
    </message>
    <message>
        <source>ออกใบรับรองที่ค้าง…</source>
        <translation>Issue waiting certificates…</translation>
    </message>
    <message>
        <source>ออกใบรับรองแล้ว {count} ดอก ออกชุดแผนฉบับถัดไปเพื่อส่งใบรับรองให้หน่วยงาน</source>
        <translation>Certificates issued for {count} keys; issue the next kit to send them to the offices</translation>
    </message>
    <message>
        <source>ออกใบรับรองให้กุญแจที่ใช้ได้และยังไม่มีใบรับรอง ใบรับรองไปถึงหน่วยงานพร้อมชุดแผนฉบับถัดไป ใช้รหัส PIN ของกุญแจออกใบรับรอง</source>
        <translation>Issues certificates for keys that count and have none. They reach the offices with the next kit. Use the PIN of the authority&apos;s key</translation>
    </message>
    <message>
        <source>เก็บสำเนาชุดที่ {number}…</source>
        <translation>Store copy {number}…</translation>
    </message>
    <message>
        <source>เลือกสำเนา</source>
        <translation>Choose a copy</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์หรือไดรฟ์</source>
        <translation>Choose a folder or drive</translation>
    </message>
    <message>
        <source>ใช้ออกใบรับรองได้ถึง {day}</source>
        <translation>Certificates can be issued until {day}</translation>
    </message>
    <message>
        <source>ใบรับรองทำให้ Excel และ LibreOffice แสดงชื่อผู้ลงนามและแสดงว่าลายเซ็นถูกต้อง ไม่ใช่สิ่งที่ตัดสินว่ารับแฟ้มหรือไม่ การรับแฟ้มขึ้นกับทะเบียนกุญแจเท่านั้น</source>
        <translation>Certificates make Excel and LibreOffice show who signed and that the signature is valid. They do not decide whether a file is taken: that is the key register alone</translation>
    </message>
    <message>
        <source>ใบรับรองสำหรับ Excel และ LibreOffice</source>
        <translation>Certificates for Excel and LibreOffice</translation>
    </message>
</context>
<context>
    <name>BeginDialog</name>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ชุดแผนรอบ {cycle} นี้ใช้สำหรับฝึกหัดเท่านั้น เลือกหน่วยงานของท่าน พิมพ์ชื่อจังหวัดหรือรหัสหน่วยงานเพื่อค้นหา</source>
        <translation>The kit for plan cycle {cycle} is for practice only. Choose your office: type its province or office code to search.</translation>
    </message>
    <message>
        <source>ชุดแผนรอบ {cycle} ใช้ได้ เลือกหน่วยงานของท่าน พิมพ์ชื่อจังหวัดหรือรหัสหน่วยงานเพื่อค้นหา</source>
        <translation>The kit for plan cycle {cycle} is good. Choose your office: type its province or office code to search.</translation>
    </message>
    <message>
        <source>สร้างแฟ้มงาน</source>
        <translation>Create workspace</translation>
    </message>
    <message>
        <source>เริ่มแฟ้มงานของส่วนกลาง</source>
        <translation>Start a central workspace</translation>
    </message>
    <message>
        <source>เริ่มแฟ้มงานของหน่วยงาน</source>
        <translation>Start an office workspace</translation>
    </message>
    <message>
        <source>แฟ้มงานของส่วนกลางใช้รับแฟ้มนำส่งจากทุกหน่วยงาน ระบุปีงบประมาณแรกและปีสุดท้ายของแผน (พ.ศ.)</source>
        <translation>A central workspace receives the submissions of all offices. Enter the first and last fiscal year of the plan (B.E.).</translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message>
        <source>{closes} · ขยาย {count} แห่ง</source>
        <translation>{closes} · {count} extended</translation>
    </message>
    <message>
        <source>กำหนดส่ง</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>ต้องตรวจก่อนรวม</source>
        <translation>To check before applying</translation>
    </message>
    <message>
        <source>ปิดรับ {day}</source>
        <translation>Closes {day}</translation>
    </message>
    <message>
        <source>พ้นกำหนด</source>
        <translation>Past due</translation>
    </message>
    <message>
        <source>ยังไม่ส่ง</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>ยังไม่ได้กำหนดวันปิดรับ</source>
        <translation>No last day is set yet</translation>
    </message>
    <message>
        <source>รวมในแผน</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>วันสุดท้าย</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>ส่งแล้ว</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>ส่งแล้ว · ไม่รวมหน่วยงานที่เลิกแล้ว {count:,}</source>
        <translation>Sent · without {count:,} closed</translation>
    </message>
    <message>
        <source>เลย {days:,} วัน</source>
        <translation>{days:,} days over</translation>
    </message>
    <message>
        <source>เหลือ {days:,} วัน</source>
        <translation>Days left: {days:,}</translation>
    </message>
    <message>
        <source>เห็นชอบครบ</source>
        <translation>All approved</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>กลุ่มจังหวัด</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>ข้อความถึงหน่วยงานที่ยังไม่ส่ง พร้อมคัดลอกไปวางในอีเมลหรือ LINE</source>
        <translation>A text to the offices that have not sent, ready to be copied into an e-mail or LINE</translation>
    </message>
    <message>
        <source>ทวงถามผู้ที่ยังไม่ส่ง…</source>
        <translation>Remind who has not sent…</translation>
    </message>
    <message>
        <source>ทุกกลุ่มจังหวัด</source>
        <translation>All clusters</translation>
    </message>
    <message>
        <source>ทุกประเภท</source>
        <translation>All sorts</translation>
    </message>
    <message>
        <source>ทุกแฟ้มที่ได้รับรวมในแผนแล้ว พิจารณาโครงการที่ยังไม่มีผลต่อได้</source>
        <translation>Every submission received is in the plan. Go on deciding the projects that have no result yet.</translation>
    </message>
    <message>
        <source>ประเภทหน่วยงาน</source>
        <translation>Sorts of offices</translation>
    </message>
    <message>
        <source>พิจารณาครบแล้ว {count} หน่วยงาน แต่ยังไม่ได้ออกผลการพิจารณา</source>
        <translation>{count} offices are decided in full, but no return has been issued to them</translation>
    </message>
    <message>
        <source>พิจารณาครบแล้ว ออกผลการพิจารณาและรายงานได้</source>
        <translation>Every project has been decided. The returns and the reports can now be issued.</translation>
    </message>
    <message>
        <source>ภาพรวม</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>มี {count} หน่วยงานที่ตรวจผ่านและพร้อมรวมในแผน</source>
        <translation>Offices checked and ready to apply to the plan: {count}</translation>
    </message>
    <message>
        <source>มี {count} หน่วยงานที่ต้องตรวจหรือยืนยันก่อนรวม</source>
        <translation>Offices to check or confirm before applying: {count}</translation>
    </message>
    <message>
        <source>มุมมอง</source>
        <translation>View</translation>
    </message>
    <message>
        <source>ยังไม่มีชุดแผน หน่วยงานเริ่มกรอกได้เมื่อได้รับชุดแผนจากส่วนกลาง</source>
        <translation>There is no kit yet. Offices can start entering data once they have a kit from the centre.</translation>
    </message>
    <message>
        <source>วงเงินรายปี</source>
        <translation>Money by year</translation>
    </message>
    <message>
        <source>ส่งชุดแผนให้หน่วยงานแล้วรอแฟ้มนำส่ง เมื่อได้รับให้นำเข้ากล่องรับ</source>
        <translation>The kit has been sent to the offices. Wait for their submissions and take them into the inbox when they arrive.</translation>
    </message>
    <message>
        <source>แผนที่และรายการ</source>
        <translation>Map and list</translation>
    </message>
    <message>
        <source>ไปที่กล่องรับ</source>
        <translation>Go to the inbox</translation>
    </message>
    <message>
        <source>ไปพิจารณา</source>
        <translation>Go to the review</translation>
    </message>
    <message>
        <source>ไปรวมในกล่องรับ</source>
        <translation>Merge in the inbox</translation>
    </message>
    <message>
        <source>ไปออกชุดแผน</source>
        <translation>Issue a kit</translation>
    </message>
    <message>
        <source>ไปออกผลการพิจารณา</source>
        <translation>Go and issue the return</translation>
    </message>
    <message>
        <source>ไปออกรายงาน</source>
        <translation>Make reports</translation>
    </message>
</context>
<context>
    <name>BudgetPage</name>
    <message>
        <source>คำของบประมาณ</source>
        <translation>Budget request</translation>
    </message>
    <message>
        <source>จดไว้แล้วว่าหน่วยเป็นบาท</source>
        <translation>Noted that the unit is baht</translation>
    </message>
    <message>
        <source>จัดลำดับความสำคัญ</source>
        <translation>Set priorities</translation>
    </message>
    <message>
        <source>ตามลำดับ</source>
        <translation>By priority</translation>
    </message>
    <message>
        <source>ทุกปี</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>ทุกแหล่งเงิน</source>
        <translation>All sources</translation>
    </message>
    <message>
        <source>ปรับตามสัดส่วนเดิม</source>
        <translation>Adjust in the same proportions</translation>
    </message>
    <message>
        <source>ปรับทุกแถวที่ไม่ตรง ({count})</source>
        <translation>Adjust all rows that do not agree ({count})</translation>
    </message>
    <message>
        <source>ปรับรายไตรมาส</source>
        <translation>Adjust quarters</translation>
    </message>
    <message>
        <source>ปรับรายไตรมาส {count} แถวแล้ว</source>
        <translation>Rows whose quarters were adjusted: {count}</translation>
    </message>
    <message>
        <source>ปี {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>ปีที่แสดง</source>
        <translation>Year shown</translation>
    </message>
    <message>
        <source>ยังไม่ได้แบ่งจำนวนเงิน {amount} บาท เป็นรายไตรมาส</source>
        <translation>The amount of {amount} baht is not divided into quarters yet</translation>
    </message>
    <message>
        <source>ยืนยันว่าหน่วยเป็นบาท</source>
        <translation>Confirmed: the unit is baht</translation>
    </message>
    <message>
        <source>รายไตรมาสรวม {planned} บาท แต่จำนวนเงิน {amount} บาท</source>
        <translation>The quarters add up to {planned} baht, but the amount is {amount} baht</translation>
    </message>
    <message>
        <source>ลำดับความสำคัญจัดได้ภายในปีงบประมาณเดียวกัน</source>
        <translation>Priorities are set within one fiscal year</translation>
    </message>
    <message>
        <source>เปลี่ยนจำนวนเงินเป็น {amount} บาทแล้ว</source>
        <translation>The amount is now {amount} baht</translation>
    </message>
    <message>
        <source>เปลี่ยนหน่วยเงิน</source>
        <translation>Change the unit of money</translation>
    </message>
    <message>
        <source>เพิ่มรายการ</source>
        <translation>Add line</translation>
    </message>
    <message>
        <source>เรียงตามลำดับความสำคัญ</source>
        <translation>Sort by priority</translation>
    </message>
    <message>
        <source>เรียงตามลำดับความสำคัญ (Ctrl+Shift+P)</source>
        <translation>Sort by priority (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>เรียงแถวตามลำดับความสำคัญให้แล้ว ลากแถวอีกครั้งเพื่อจัดลำดับ</source>
        <translation>The rows are sorted by priority now. Drag the row once more to move it.</translation>
    </message>
    <message>
        <source>เลือกแถวที่จะเลื่อนก่อน</source>
        <translation>Choose the row to move first</translation>
    </message>
    <message>
        <source>เลื่อนต่อไม่ได้แล้ว</source>
        <translation>It cannot go further</translation>
    </message>
    <message>
        <source>เลื่อนลำดับความสำคัญขึ้น</source>
        <translation>Raise the priority</translation>
    </message>
    <message>
        <source>เลื่อนลำดับความสำคัญขึ้น (Alt+Up)</source>
        <translation>Raise the priority (Alt+Up)</translation>
    </message>
    <message>
        <source>เลื่อนลำดับความสำคัญลง</source>
        <translation>Lower the priority</translation>
    </message>
    <message>
        <source>เลื่อนลำดับความสำคัญลง (Alt+Down)</source>
        <translation>Lower the priority (Alt+Down)</translation>
    </message>
    <message>
        <source>แบ่งเท่ากัน 4 ไตรมาส</source>
        <translation>Divide equally into 4 quarters</translation>
    </message>
    <message>
        <source>แยกจำนวน</source>
        <translation>Split quantity</translation>
    </message>
    <message>
        <source>แยกช่องจำนวนและหน่วย</source>
        <translation>Quantity and units in cells of their own</translation>
    </message>
    <message>
        <source>แยกช่องจำนวนและหน่วย (Ctrl+Shift+Q)</source>
        <translation>Quantity and units in cells of their own (Ctrl+Shift+Q)</translation>
    </message>
    <message>
        <source>แหล่งเงินที่แสดง</source>
        <translation>Source of money shown</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>{decision} {able:,} โครงการ</source>
        <translation>{decision}: {able:,} projects</translation>
    </message>
    <message>
        <source>{decision}หลายโครงการ</source>
        <translation>{decision}: many projects</translation>
    </message>
    <message>
        <source>ขอ (บาท)</source>
        <translation>Asked (baht)</translation>
    </message>
    <message>
        <source>ทำได้</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>ทำได้ {able:,} จาก {count:,} โครงการ ขอรวม {baht} บาท ที่ทำไม่ได้จะคงเดิมทุกอย่าง ผลผูกกับข้อมูลที่เห็นตอนนี้ และเลิกได้ภายหลัง</source>
        <translation>{able:,} of {count:,} projects can be decided, {baht} baht requested in all. The others stay as they are. The decision is bound to what is seen now and can be undone later.</translation>
    </message>
    <message>
        <source>ทำได้หรือไม่</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>ทำไม่ได้</source>
        <translation>No</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>เหตุที่ทำไม่ได้</source>
        <translation>Why not</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โครงการที่เลือก</source>
        <translation>Chosen projects</translation>
    </message>
    <message>
        <source>ไม่มีโครงการที่ทำได้ในรายการนี้</source>
        <translation>None of these projects can be decided</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>กรอกชื่อผู้ที่พูดสายด้วยก่อน</source>
        <translation>First enter who answered</translation>
    </message>
    <message>
        <source>กรอกหมายเลขที่โทรก่อน ใช้หมายเลขที่รู้จักอยู่แล้ว เช่น จากสมุดโทรศัพท์ราชการ</source>
        <translation>First enter the number called. Use one you know already, such as from the official directory</translation>
    </message>
    <message>
        <source>กลุ่มที่ {numbers} ไม่ตรงกับบัตร ให้หน่วยงานอ่านใหม่ช้า ๆ จากหน้าจอของหน่วยงานเอง ถ้ายังไม่ตรง อย่าลงทะเบียน บัตรนี้อาจไม่ได้มาจากหน่วยงาน</source>
        <translation>Group {numbers} differs from the card. Let the office read slowly again from its own screen. If it still differs, do not register: the card may not come from the office</translation>
    </message>
    <message>
        <source>กลุ่มที่ {number}</source>
        <translation>Group {number}</translation>
    </message>
    <message>
        <source>กำลังบันทึกกุญแจ</source>
        <translation>Saving the key</translation>
    </message>
    <message>
        <source>กุญแจนี้มีใบรับรองที่ออกโดย {issuer}</source>
        <translation>This key has a certificate issued by {issuer}</translation>
    </message>
    <message>
        <source>กุญแจนี้ใช้แทนกุญแจเดิมที่ใช้ไม่ได้แล้ว เพิกถอนกุญแจเดิม {count} ดอกพร้อมกัน</source>
        <translation>This key replaces keys that cannot be used any more; revoke the former {count} at the same time</translation>
    </message>
    <message>
        <source>ผู้ถือกุญแจ</source>
        <translation>Key holder</translation>
    </message>
    <message>
        <source>ผู้ที่พูดสายด้วย</source>
        <translation>Who answered</translation>
    </message>
    <message>
        <source>ยังเหลืออีก {count} กลุ่มที่ยังไม่ได้เทียบ</source>
        <translation>Groups still to compare: {count}</translation>
    </message>
    <message>
        <source>ยังไม่เคยโทรยืนยันกับหน่วยงานนี้ ใช้หมายเลขจากสมุดโทรศัพท์ราชการ หมายเลขในบัตร {phone} ใช้เทียบเท่านั้น เพราะผู้ที่ปลอมบัตรเขียนเองได้</source>
        <translation>This office was never called before. Use a number from the official directory. The number on the card, {phone}, is only for comparing: whoever forges a card writes it</translation>
    </message>
    <message>
        <source>ลงทะเบียนกุญแจ</source>
        <translation>Register the key</translation>
    </message>
    <message>
        <source>หมายเลขที่เคยโทรยืนยัน ตรงกับในบัตร</source>
        <translation>The number of an earlier call, the same as on the card</translation>
    </message>
    <message>
        <source>หมายเลขที่เคยโทรยืนยัน ในบัตรเขียนหมายเลขอื่น ({phone}) ใช้หมายเลขเดิมไว้ก่อน</source>
        <translation>The number of an earlier call. The card has another one ({phone}); use the earlier one for now</translation>
    </message>
    <message>
        <source>หมายเลขที่โทร</source>
        <translation>Number called</translation>
    </message>
    <message>
        <source>อ่านทวนให้หน่วยงานฟังทีละกลุ่ม แล้วติ๊ก</source>
        <translation>Read each group back to the office, and tick it</translation>
    </message>
    <message>
        <source>โทรถึง {who} {office} กุญแจนี้ทำหน้าที่ {role} ให้อ่านลายนิ้วมือกุญแจจากหน้าจอของหน่วยงานทีละกลุ่ม</source>
        <translation>Call {who}, {office}. The key&apos;s role: {role}. Let them read the key&apos;s fingerprint from the office&apos;s screen, group by group</translation>
    </message>
    <message>
        <source>โทรยืนยันกุญแจ</source>
        <translation>Confirm key by telephone</translation>
    </message>
    <message>
        <source>ให้หน่วยงานอ่าน แล้วพิมพ์ตามที่ได้ยิน</source>
        <translation>The office reads, and you type what you hear</translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message>
        <source>(ยังไม่มีชื่อ)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>{count} ปี</source>
        <translation>{count} years</translation>
    </message>
    <message>
        <source>{file} (แผน พ.ศ. {cycle})</source>
        <translation>{file} (plan {cycle})</translation>
    </message>
    <message>
        <source>{source} ไม่มีโครงการให้ยกมา</source>
        <translation>{source}: no projects to carry over</translation>
    </message>
    <message>
        <source>จำนวนปีที่เลื่อน</source>
        <translation>Years to move by</translation>
    </message>
    <message>
        <source>ปีเดิม</source>
        <translation>Former years</translation>
    </message>
    <message>
        <source>ปีใหม่</source>
        <translation>New years</translation>
    </message>
    <message>
        <source>ยกมา</source>
        <translation>Carry over</translation>
    </message>
    <message>
        <source>ยกมา {count} โครงการ</source>
        <translation>Carry {count} projects over</translation>
    </message>
    <message>
        <source>ยกมาแล้ว</source>
        <translation>Carried over before</translation>
    </message>
    <message>
        <source>ยกโครงการมาจากปีก่อน</source>
        <translation>Carry projects over from last year</translation>
    </message>
    <message>
        <source>ยังไม่ได้เลือกแหล่ง</source>
        <translation>No source chosen yet</translation>
    </message>
    <message>
        <source>หมายเหตุ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>เงินเดิม (บาท)</source>
        <translation>Former money (baht)</translation>
    </message>
    <message>
        <source>เลขที่</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>เลือก {count} จาก {all} โครงการ รวม {money} บาท</source>
        <translation>{count} of {all} projects chosen, {money} baht</translation>
    </message>
    <message>
        <source>เลือกทั้งหมด</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>เลือกแฟ้มปีก่อน…</source>
        <translation>Choose last year&apos;s file…</translation>
    </message>
    <message>
        <source>เลือกโครงการจากแผนปีก่อน โปรแกรมจะคัดลอกมาเป็นโครงการต่อเนื่องในแผนนี้ ทุกค่าจะทำเครื่องหมาย “ยังไม่ยืนยัน” จนกว่าจะตรวจ แฟ้มเดิมไม่ถูกแก้ไข</source>
        <translation>Choose projects of last year&apos;s plan. They are copied into this plan as continued projects, and every value is marked “not confirmed” until it is checked. The former file is not changed</translation>
    </message>
    <message>
        <source>เลื่อนปีงบประมาณไป</source>
        <translation>Move fiscal years by</translation>
    </message>
    <message>
        <source>แผนนี้ เฉพาะโครงการที่สิ้นสุดก่อนปีสุดท้ายของแผน</source>
        <translation>This plan: projects that end before its last year</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โครงการของแผนปีก่อน</source>
        <translation>Projects of last year&apos;s plan</translation>
    </message>
    <message>
        <source>ใช้ปีก่อนหน้าในแผนนี้</source>
        <translation>Use the earlier years of this plan</translation>
    </message>
    <message>
        <source>ไม่ยกมา</source>
        <translation>Carry none over</translation>
    </message>
    <message>
        <source>ไม่เลือกเลย</source>
        <translation>Choose none</translation>
    </message>
</context>
<context>
    <name>CeilingsSection</name>
    <message>
        <source>คอลัมน์แรกที่คัดลอกมาต้องเป็นชื่อหรือรหัสหน่วยงาน ช่องอื่นลงตั้งแต่คอลัมน์ที่เลือกไปทางขวา</source>
        <translation>The first copied column must hold names or codes of offices; the others go from the selected column to the right</translation>
    </message>
    <message>
        <source>คอลัมน์แรกที่คัดลอกไม่มีชื่อหรือรหัสหน่วยงานที่รู้จัก</source>
        <translation>The first copied column holds no known name or code of an office</translation>
    </message>
    <message>
        <source>วางกรอบวงเงิน {count} หน่วยงาน</source>
        <translation>Paste ceilings of {count} offices</translation>
    </message>
    <message>
        <source>วางกรอบวงเงินของ {count} หน่วยงานแล้ว</source>
        <translation>The ceilings of {count} offices were pasted</translation>
    </message>
    <message>
        <source>วางจาก Excel ได้ตรงช่อง หรือวางตามชื่อหน่วยงานเมื่อเรียงไม่เหมือนกัน</source>
        <translation>Paste from Excel cell by cell, or by the names of offices where the order differs</translation>
    </message>
    <message>
        <source>วางตามชื่อหน่วยงาน</source>
        <translation>Paste by office</translation>
    </message>
    <message>
        <source>แสดงแหล่งเงินเพิ่ม</source>
        <translation>Show another source of money</translation>
    </message>
    <message>
        <source>แสดงแหล่งเงินเพิ่ม…</source>
        <translation>Another source of money…</translation>
    </message>
    <message>
        <source>ไม่พบหน่วยงาน {count} แถว: {names}</source>
        <translation>No such office in {count} rows: {names}</translation>
    </message>
    <message>
        <source>ไม่มีช่องใดเปลี่ยนแปลง</source>
        <translation>No cell changed</translation>
    </message>
</context>
<context>
    <name>CentralDialog</name>
    <message>
        <source>กรอกช่องที่มีเครื่องหมาย * ให้ครบก่อน</source>
        <translation>Fill in every field marked * first.</translation>
    </message>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ความเห็นนี้จะไปถึงหน่วยงานในผลการพิจารณาฉบับถัดไป เรื่อง: {about}</source>
        <translation>This comment goes to the office in the next return. About: {about}</translation>
    </message>
    <message>
        <source>บันทึกความเห็น</source>
        <translation>Save comment</translation>
    </message>
    <message>
        <source>บาท</source>
        <translation>baht</translation>
    </message>
    <message>
        <source>ปิดหน้าต่างนี้โดยไม่ทำอะไร (Esc)</source>
        <translation>Close this window and do nothing (Esc)</translation>
    </message>
    <message>
        <source>เขียนความเห็น</source>
        <translation>Write a comment</translation>
    </message>
    <message>
        <source>แก้ช่อง {field} ก่อน</source>
        <translation>Correct “{field}” first.</translation>
    </message>
</context>
<context>
    <name>CentreList</name>
    <message>
        <source>{name} (ตอบแล้ว {answered} · ยังไม่ตอบ {waiting})</source>
        <translation>{name} (answered {answered} · open {waiting})</translation>
    </message>
    <message>
        <source>ความเห็น</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>ค่าที่เสนอ</source>
        <translation>Proposed value</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ทุกโครงการ</source>
        <translation>All projects</translation>
    </message>
    <message>
        <source>ผลการพิจารณาฉบับล่าสุดเป็นใบรับ ไม่มีค่าที่เสนอ ความเห็น หรือผลโครงการ</source>
        <translation>The latest return is a receipt, without proposals, comments or decisions</translation>
    </message>
    <message>
        <source>ผลโครงการ</source>
        <translation>Project decisions</translation>
    </message>
    <message>
        <source>ยังไม่ตอบ</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>ยังไม่ได้รับผลการพิจารณาจากส่วนกลาง</source>
        <translation>No return has been received from the centre yet</translation>
    </message>
    <message>
        <source>รับค่าเสนอที่หน่วยงานไม่ได้แก้ ({count})</source>
        <translation>Accept proposals for values the office has not changed ({count})</translation>
    </message>
    <message>
        <source>สิ่งที่ส่วนกลางแจ้ง</source>
        <translation>News from the centre</translation>
    </message>
    <message>
        <source>เรื่องที่แสดง</source>
        <translation>Topics shown</translation>
    </message>
    <message>
        <source>เรื่องที่ไม่อยู่ในโครงการ</source>
        <translation>Outside any project</translation>
    </message>
    <message>
        <source>โครงการที่แสดง</source>
        <translation>Project shown</translation>
    </message>
    <message>
        <source>ไม่มีเรื่องที่ตรงกับที่ค้นหา</source>
        <translation>No topic matches the search</translation>
    </message>
</context>
<context>
    <name>ChainBar</name>
    <message>
        <source>กำลังตรวจลูกโซ่ของสมุดบันทึก</source>
        <translation>Checking the chain of the journal</translation>
    </message>
    <message>
        <source>ลายนิ้วมือท้ายสมุด</source>
        <translation>Last fingerprint</translation>
    </message>
    <message>
        <source>ลูกโซ่ขาด</source>
        <translation>Chain broken</translation>
    </message>
    <message>
        <source>ลูกโซ่ครบ</source>
        <translation>Chain whole</translation>
    </message>
    <message>
        <source>อ่านทางโทรศัพท์ทีละ 4 ตัว 8 ตัวแรกก็พอสำหรับค้นหา</source>
        <translation>Read it out over the telephone four digits at a time; the first 8 are enough to find it</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>การเปลี่ยน</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>งานส่วนกลาง</source>
        <translation>Centre&apos;s work</translation>
    </message>
    <message>
        <source>ฉบับแรกของหน่วยงานนี้</source>
        <translation>First revision of this office</translation>
    </message>
    <message>
        <source>ช่อง</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ปรับปรุง</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>ผลต่อวงเงิน (บาท)</source>
        <translation>Effect on amount (baht)</translation>
    </message>
    <message>
        <source>ระดับของการเปลี่ยน</source>
        <translation>Level of the changes</translation>
    </message>
    <message>
        <source>รับโอน</source>
        <translation>Taken over</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>สิ่งที่ฉบับนี้เปลี่ยน</source>
        <translation>What this revision changes</translation>
    </message>
    <message>
        <source>หายไป</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>เดิม</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>เทียบกับฉบับที่ {number} ที่รวมในแผน</source>
        <translation>Compared with revision {number} in the plan</translation>
    </message>
    <message>
        <source>เปลี่ยนอย่างอื่น</source>
        <translation>Other changes</translation>
    </message>
    <message>
        <source>เพิ่มใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>แตะสิ่งที่ส่วนกลางทำไว้</source>
        <translation>Touches the centre&apos;s work</translation>
    </message>
    <message>
        <source>แสดง {shown:,} รายการแรก</source>
        <translation>Showing the first {shown:,} entries</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โอนไป</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>ใหม่</source>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>ChangesSection</name>
    <message>
        <source>กลับไปเป็นชุดแผนฉบับก่อน กดเลิกทำได้</source>
        <translation>Go back to the former kit; this can be undone</translation>
    </message>
    <message>
        <source>การเปลี่ยน</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>ข้อความถึงหน่วยงาน</source>
        <translation>Words for the offices</translation>
    </message>
    <message>
        <source>ข้อที่พบ (ดับเบิลคลิกหรือ Ctrl+Enter เพื่อไปแก้)</source>
        <translation>Found (double-click or Ctrl+Enter goes there)</translation>
    </message>
    <message>
        <source>ควรดู</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>ฉบับก่อน</source>
        <translation>Former kit</translation>
    </message>
    <message>
        <source>ตาราง: ช่อง</source>
        <translation>Table: field</translation>
    </message>
    <message>
        <source>ต่างจากฉบับที่ {number}: {count:,} รายการ</source>
        <translation>Different from kit no. {number}: {count:,} entries</translation>
    </message>
    <message>
        <source>ต่างจากที่มากับโปรแกรม: {count:,} รายการ</source>
        <translation>Different from what the program brings: {count:,} entries</translation>
    </message>
    <message>
        <source>ต้องแก้</source>
        <translation>Must be mended</translation>
    </message>
    <message>
        <source>ทิ้งร่าง</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>ผลตรวจร่าง</source>
        <translation>Check of the draft</translation>
    </message>
    <message>
        <source>ผลตรวจร่าง: ต้องแก้ {errors:,} ข้อ ควรดู {warnings:,} ข้อ</source>
        <translation>Check of the draft: {errors:,} to mend, {warnings:,} to look at</translation>
    </message>
    <message>
        <source>รหัสที่เปลี่ยน (สะสมทุกฉบับ)</source>
        <translation>Changed codes (of all kits)</translation>
    </message>
    <message>
        <source>ระดับ</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>ร่างนี้</source>
        <translation>This draft</translation>
    </message>
    <message>
        <source>ร่างนี้ยังเหมือนฉบับก่อน</source>
        <translation>This draft is still as the former kit</translation>
    </message>
    <message>
        <source>สิ่งที่ต่างจากฉบับก่อน</source>
        <translation>Differences from the former kit</translation>
    </message>
    <message>
        <source>สิ่งที่เปลี่ยน (ข้อความถึงหน่วยงาน)</source>
        <translation>Changes (words for the offices)</translation>
    </message>
    <message>
        <source>เติมรหัสที่เปลี่ยน</source>
        <translation>Fill in changed codes</translation>
    </message>
    <message>
        <source>เติมรหัสที่เปลี่ยนชื่อหรือหายไปจากฉบับก่อน แล้วแก้ต่อได้</source>
        <translation>Enter the codes that were renamed or are gone since the former kit; they can be edited afterwards</translation>
    </message>
    <message>
        <source>เพิ่ม</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>แก้ไข</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>แก้ไขเองแล้ว</source>
        <translation>Written by hand</translation>
    </message>
    <message>
        <source>โปรแกรมร่างจากสิ่งที่ต่าง แก้ไขได้ ข้อความนี้ไปถึงทุกหน่วยงาน</source>
        <translation>Drafted by the program from the differences; it can be edited and reaches every office</translation>
    </message>
    <message>
        <source>ใช้ข้อความที่โปรแกรมร่าง</source>
        <translation>Use the drafted words</translation>
    </message>
    <message>
        <source>ไม่พบข้อที่ต้องแก้ ออกชุดแผนได้</source>
        <translation>Nothing to mend: the kit can be issued</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>{name}: {amounts} รวมทุกปี (บาท)</source>
        <translation>{name}: {amounts}, all years (baht)</translation>
    </message>
    <message>
        <source>อีก {count} กลุ่ม</source>
        <translation>{count} more groups</translation>
    </message>
    <message>
        <source>แผนภูมิแท่งของกลุ่ม</source>
        <translation>Bar chart of the groups</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>(ยังไม่มีชื่อ)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>คำเตือนที่ยังไม่มีเหตุผล</source>
        <translation>Warnings without a reason</translation>
    </message>
    <message>
        <source>ดูและพิมพ์ผลการตรวจสอบทั้งหมด (Ctrl+P)</source>
        <translation>Look at and print all findings (Ctrl+P)</translation>
    </message>
    <message>
        <source>ตรวจล่าสุด {time} น.</source>
        <translation>Last checked at {time}</translation>
    </message>
    <message>
        <source>ตรวจสอบ</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>ตรวจอีกครั้ง</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>ตรวจอีกครั้ง (F5)</source>
        <translation>Check again (F5)</translation>
    </message>
    <message>
        <source>ตรวจแล้วไม่พบสิ่งที่ต้องแก้ ส่งออกได้</source>
        <translation>Checked: nothing to correct. The plan can be exported.</translation>
    </message>
    <message>
        <source>ต้องแก้</source>
        <translation>Must be mended</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>บันทึก {name} แล้ว</source>
        <translation>Saved {name}</translation>
    </message>
    <message>
        <source>บันทึกผลการตรวจสอบทั้งหมดเป็น PDF (Ctrl+Shift+S)</source>
        <translation>Save all findings as PDF (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>บันทึกเป็น PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>บันทึกเหตุผล</source>
        <translation>Save reason</translation>
    </message>
    <message>
        <source>ผลการตรวจสอบ</source>
        <translation>Check report</translation>
    </message>
    <message>
        <source>ผลตรวจที่แสดง</source>
        <translation>Findings shown</translation>
    </message>
    <message>
        <source>ผู้พิจารณาที่ส่วนกลางจะเห็นเหตุผลนี้</source>
        <translation>The reviewer at the centre sees this reason</translation>
    </message>
    <message>
        <source>ผู้พิจารณาที่ส่วนกลางจะเห็นเหตุผลนี้ ลบข้อความทั้งหมดเพื่อถอนเหตุผล</source>
        <translation>The reviewer at the centre sees this reason. Delete all the text to withdraw it.</translation>
    </message>
    <message>
        <source>พิมพ์…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>มีเหตุผลแล้ว</source>
        <translation>Reason given</translation>
    </message>
    <message>
        <source>หน่วยงานและภาพรวมของแผน</source>
        <translation>Office and plan as a whole</translation>
    </message>
    <message>
        <source>เหตุผลประกอบคำเตือน</source>
        <translation>Reason for the warning</translation>
    </message>
    <message>
        <source>ใช้เหตุผลนี้กับคำเตือนข้อเดียวกันอีก {count} แห่ง</source>
        <translation>Use this reason for the same warning in other places ({count})</translation>
    </message>
    <message>
        <source>ไปที่หน้าส่งออก</source>
        <translation>Go to export</translation>
    </message>
    <message>
        <source>ไม่มีผลตรวจที่ตรงกับที่ค้นหา</source>
        <translation>No finding matches the search</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>คำเตือนที่ยังไม่มีเหตุผล {count} แห่ง</source>
        <translation>Warnings without a reason: {count}</translation>
    </message>
    <message>
        <source>ตรวจผ่าน</source>
        <translation>Nothing wrong</translation>
    </message>
    <message>
        <source>ต้องแก้ {count} แห่ง</source>
        <translation>Places to correct: {count}</translation>
    </message>
    <message>
        <source>ยังส่งออกไม่ได้</source>
        <translation>Cannot be exported yet</translation>
    </message>
    <message>
        <source>เปิดหน้าตรวจสอบ</source>
        <translation>Open the check page</translation>
    </message>
    <message>
        <source>ไม่มีข้อผิดพลาด และคำเตือนทุกข้อมีเหตุผลแล้ว</source>
        <translation>There are no errors, and every warning has a reason</translation>
    </message>
</context>
<context>
    <name>ChoiceEdit</name>
    <message>
        <source>เลือก…</source>
        <translation>Choose…</translation>
    </message>
</context>
<context>
    <name>ClearFilters</name>
    <message>
        <source>ล้างตัวกรอง (ซ่อนอยู่ {count:,})</source>
        <translation>Clear filters ({count:,} hidden)</translation>
    </message>
    <message>
        <source>แสดงทุกแถวอีกครั้ง ตัวกรองที่เลือกไว้คงอยู่แม้ปิดโปรแกรม</source>
        <translation>Show every row again. Filters stay as they were chosen, even when the program is closed.</translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>พิมพ์รหัสหรือคำค้น</source>
        <translation>Type a code or word</translation>
    </message>
</context>
<context>
    <name>CodeSearch</name>
    <message>
        <source>แสดงรายการทั้งหมด (Alt+↓)</source>
        <translation>Show the whole list (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>CodesSection</name>
    <message>
        <source>จังหวัด</source>
        <translation>Provinces</translation>
    </message>
    <message>
        <source>บัญชีรหัส</source>
        <translation>Code lists</translation>
    </message>
    <message>
        <source>ประเภทแผนงานงบประมาณ</source>
        <translation>Budget plan types</translation>
    </message>
    <message>
        <source>รหัสที่ออกไปแล้วไม่ลบ ให้ใส่ “ใช้ถึงปี” เพื่อเลิกใช้</source>
        <translation>Issued codes are not removed; enter “Valid to” to retire them</translation>
    </message>
    <message>
        <source>ลักษณะรายจ่าย</source>
        <translation>Nature of expense</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>หมวดรายจ่าย</source>
        <translation>Expense categories</translation>
    </message>
    <message>
        <source>แหล่งเงิน</source>
        <translation>Sources of money</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>คอลัมน์</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>เลือกคอลัมน์ที่แสดง (Ctrl+Shift+L)</source>
        <translation>Choose the columns that are shown (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>แสดงตามปกติ</source>
        <translation>As usual</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>(ไม่มีหัว)</source>
        <translation>(no heading)</translation>
    </message>
    <message>
        <source>(ไม่มีหัวตาราง)</source>
        <translation>(no heading)</translation>
    </message>
    <message>
        <source>การจับคู่นี้จะจำไว้ใช้กับไฟล์ที่มีหัวตารางเหมือนกันในครั้งต่อไป</source>
        <translation>This mapping is kept for the next file with the same headings</translation>
    </message>
    <message>
        <source>คอลัมน์</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>คอลัมน์ {letter}</source>
        <translation>Column {letter}</translation>
    </message>
    <message>
        <source>คอลัมน์ของแผ่นงาน</source>
        <translation>Columns of the sheet</translation>
    </message>
    <message>
        <source>คอลัมน์ในไฟล์และช่องในแผน</source>
        <translation>Columns of the file and fields of the plan</translation>
    </message>
    <message>
        <source>ช่องว่างหมายถึงค่าเดียวกับบรรทัดบน</source>
        <translation>A blank repeats the value above</translation>
    </message>
    <message>
        <source>ตัวอย่างข้อมูล</source>
        <translation>Sample values</translation>
    </message>
    <message>
        <source>ตามแถว</source>
        <translation>By row</translation>
    </message>
    <message>
        <source>นำเข้าเป็น</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>นำเข้าเป็น (พิมพ์เพื่อค้นหา)</source>
        <translation>Goes to (type to search)</translation>
    </message>
    <message>
        <source>บาท</source>
        <translation>baht</translation>
    </message>
    <message>
        <source>ปี {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>ปีงบประมาณของแถวที่ไม่ระบุปี</source>
        <translation>Fiscal year of rows that name none</translation>
    </message>
    <message>
        <source>พันบาท</source>
        <translation>thousand baht</translation>
    </message>
    <message>
        <source>ล้านบาท</source>
        <translation>million baht</translation>
    </message>
    <message>
        <source>หน่วย · ปี</source>
        <translation>Unit · year</translation>
    </message>
    <message>
        <source>หน่วยเงิน</source>
        <translation>Unit of money</translation>
    </message>
    <message>
        <source>หัวตารางในไฟล์</source>
        <translation>Heading in the file</translation>
    </message>
    <message>
        <source>เติมจากบน</source>
        <translation>filled from above</translation>
    </message>
    <message>
        <source>เป็นของปีงบประมาณ</source>
        <translation>Belongs to fiscal year</translation>
    </message>
    <message>
        <source>แผ่นงาน</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>ไม่มีข้อมูลในคอลัมน์นี้</source>
        <translation>This column is empty</translation>
    </message>
    <message>
        <source>ไม่ระบุ</source>
        <translation>Not set</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>ข้อมูลปัจจุบันตรงกับฉบับที่ส่งทุกประการ</source>
        <translation>The plan is exactly as it was sent</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ปิด (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>สิ่งที่แก้ไขหลังนำส่งครั้งที่ {number}</source>
        <translation>What was changed after submission {number}</translation>
    </message>
    <message>
        <source>เพิ่ม {new} รายการ แก้ {changed} รายการ ตัดออก {gone} รายการ</source>
        <translation>{new} added, {changed} changed, {gone} removed</translation>
    </message>
</context>
<context>
    <name>CycleSection</name>
    <message>
        <source>การส่งแฟ้มให้ส่วนกลาง</source>
        <translation>How files reach the centre</translation>
    </message>
    <message>
        <source>ขยายเวลารายหน่วยงาน</source>
        <translation>Extensions of single offices</translation>
    </message>
    <message>
        <source>ช่วงเวลานำส่งของทุกหน่วยงาน</source>
        <translation>Submission window of all offices</translation>
    </message>
    <message>
        <source>พิมพ์ไว้ต้นข้อ 3.1 ของเล่มแผน เว้นว่างได้</source>
        <translation>Printed at the head of section 3.1 of the plan; may stay empty</translation>
    </message>
    <message>
        <source>รอบแผน</source>
        <translation>Plan cycle</translation>
    </message>
    <message>
        <source>วิสัยทัศน์และพันธกิจ</source>
        <translation>Vision and mission</translation>
    </message>
    <message>
        <source>หน่วยงานที่ไม่อยู่ในตารางใช้ช่วงเวลาของทุกหน่วยงาน</source>
        <translation>Offices that are not in the table have the window of all offices</translation>
    </message>
    <message>
        <source>หลังวันปิดรับ หน่วยงานยังนำส่งได้ แต่กระดานจะแสดงว่าเกินกำหนด</source>
        <translation>After the closing day offices can still send, but the board shows them as late</translation>
    </message>
    <message>
        <source>เว้นว่างไว้ถ้าไม่ใช้ แฟ้มที่เข้ารหัสเปิดได้ในกล่องรับนี้เท่านั้นโดยไม่ต้องใส่รหัส ผู้ที่ได้แฟ้มไปจากอีเมลหรือแฟลชไดรฟ์เปิดไม่ได้ กุญแจเก็บอยู่ในแฟ้มงานของส่วนกลาง จึงไม่ป้องกันผู้ที่ได้เครื่องหรือแฟ้มงานนี้ไป</source>
        <translation>Leave it empty for none. Only this inbox opens an enclosed file, without any password. Whoever takes it from a mailbox or a stick cannot. The key lies in the centre&apos;s workspace, so it does not protect against somebody who has this PC or this workspace.</translation>
    </message>
</context>
<context>
    <name>DayFilter</name>
    <message>
        <source>ตั้งแต่วันที่</source>
        <translation>From</translation>
    </message>
    <message>
        <source>ถึงวันที่</source>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>กำลังกู้คืนจากไฟล์สำรอง</source>
        <translation>Restoring the backup</translation>
    </message>
    <message>
        <source>กำลังตรวจไฟล์ชุดแผน</source>
        <translation>Checking the kit</translation>
    </message>
    <message>
        <source>กำลังรวบรวมข้อมูลให้ผู้ดูแลระบบ</source>
        <translation>Gathering information for support</translation>
    </message>
    <message>
        <source>กำลังสร้างแฟ้มงาน</source>
        <translation>Creating the workspace</translation>
    </message>
    <message>
        <source>กำลังเตรียมข้อมูลตัวอย่าง</source>
        <translation>Preparing the sample data</translation>
    </message>
    <message>
        <source>กำลังเปิดแฟ้มงาน</source>
        <translation>Opening the workspace</translation>
    </message>
    <message>
        <source>กู้คืนจากไฟล์สำรอง</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>บันทึก {name} แล้ว</source>
        <translation>Saved {name}</translation>
    </message>
    <message>
        <source>บันทึกไฟล์ให้ผู้ดูแลระบบ</source>
        <translation>Save a file for support</translation>
    </message>
    <message>
        <source>มีไฟล์สำรองของแฟ้มงานนี้ คือ {backup} ซึ่งโปรแกรมตรวจแล้วว่าสมบูรณ์ กู้คืนเป็นแฟ้มงานใหม่ได้ แฟ้มเดิมยังเก็บไว้ ไม่ถูกเขียนทับ</source>
        <translation>There is a backup of this workspace, {backup}, which has been checked and is sound. It can be restored as a new workspace; the old file is kept and not overwritten.</translation>
    </message>
    <message>
        <source>แนบสำเนาแฟ้มงาน</source>
        <translation>Include a copy of the workspace</translation>
    </message>
    <message>
        <source>ไฟล์นี้บอกรุ่นโปรแกรม เครื่อง ผลตรวจแฟ้มงาน และบันทึกข้อผิดพลาด ไม่มีข้อมูลแผน ถ้าผู้ดูแลขอดูข้อมูลด้วย ให้แนบสำเนาแฟ้มงาน</source>
        <translation>This file tells the program&apos;s version, the computer, what a check of the workspace says, and the error log. It holds no plan data. If support asks for the data as well, include a copy of the workspace.</translation>
    </message>
    <message>
        <source>ไม่แนบข้อมูลแผน</source>
        <translation>Without plan data</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>รหัสสำหรับแจ้งผู้ดูแล</source>
        <translation>Code to tell whoever supports the program</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>(ตัดออก)</source>
        <translation>(removed)</translation>
    </message>
    <message>
        <source>(ยังไม่มีชื่อ)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>(ว่าง)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>(ไม่มี)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>{count} แห่ง</source>
        <translation>{count} places</translation>
    </message>
    <message>
        <source>{place}
ก่อน: {before}
หลัง: {after}</source>
        <translation>{place}
Before: {before}
After: {after}</translation>
    </message>
    <message>
        <source>ก่อน</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>ผลต่อเงิน (บาท)</source>
        <translation>Effect (baht)</translation>
    </message>
    <message>
        <source>รายการที่เลือกแบบเต็ม</source>
        <translation>The chosen line in full</translation>
    </message>
    <message>
        <source>ลบโครงการ</source>
        <translation>Delete project</translation>
    </message>
    <message>
        <source>สิ่งที่เปลี่ยน</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>หน่วยงานและภาพรวมของแผน</source>
        <translation>Office and plan as a whole</translation>
    </message>
    <message>
        <source>หลัง</source>
        <translation>After</translation>
    </message>
    <message>
        <source>เท่าเดิม</source>
        <translation>No difference</translation>
    </message>
    <message>
        <source>เพิ่มโครงการ</source>
        <translation>Add a project</translation>
    </message>
    <message>
        <source>แก้ {count} แห่ง</source>
        <translation>{count} places changed</translation>
    </message>
    <message>
        <source>โครงการและช่อง</source>
        <translation>Project and field</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>กลับไปขั้นแรก</source>
        <translation>Back to the first step</translation>
    </message>
    <message>
        <source>กำลังจัดทำเอกสาร PDF</source>
        <translation>Making the PDF</translation>
    </message>
    <message>
        <source>ข้อความสำหรับอีเมล</source>
        <translation>Text for the e-mail</translation>
    </message>
    <message>
        <source>คัดลอกข้อความ</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>คัดลอกข้อความแล้ว วางในอีเมลได้เลย (Ctrl+V)</source>
        <translation>The text is copied; paste it into the e-mail (Ctrl+V)</translation>
    </message>
    <message>
        <source>คัดลอกแฟ้มนำส่ง แล้ววางในอีเมลหรือแฟลชไดรฟ์ (Ctrl+V)</source>
        <translation>Copy the submission file, to be pasted into an e-mail or onto a stick (Ctrl+V)</translation>
    </message>
    <message>
        <source>คัดลอกไฟล์</source>
        <translation>Copy the file</translation>
    </message>
    <message>
        <source>คัดลอกไฟล์ {name} แล้ว วางในอีเมลหรือโฟลเดอร์ได้เลย (Ctrl+V)</source>
        <translation>{name} is copied; paste it into an e-mail or a folder (Ctrl+V)</translation>
    </message>
    <message>
        <source>จำนวน {projects} โครงการ {kpis} ตัวชี้วัด คำของบประมาณ {lines} รายการ รวม {money} บาท</source>
        <translation>{projects} projects, {kpis} KPIs, {lines} budget lines, {money} baht in all</translation>
    </message>
    <message>
        <source>ชื่อไฟล์</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>ดูเอกสารที่เลือก แล้วพิมพ์หรือบันทึก (Ctrl+P)</source>
        <translation>Look at the chosen papers, then print or keep them (Ctrl+P)</translation>
    </message>
    <message>
        <source>ดูและพิมพ์…</source>
        <translation>Look and print…</translation>
    </message>
    <message>
        <source>ตามลำดับการกรอก eMENSCR</source>
        <translation>In the order of eMENSCR</translation>
    </message>
    <message>
        <source>บันทึกเป็น PDF ข้างแฟ้มนำส่ง</source>
        <translation>Save as PDF beside the file</translation>
    </message>
    <message>
        <source>บันทึกเอกสารข้างแฟ้มนำส่งแล้ว: {names}</source>
        <translation>The papers are saved beside the submission file: {names}</translation>
    </message>
    <message>
        <source>บันทึกแฟ้มนำส่งครั้งที่ {number} แล้ว</source>
        <translation>Submission no. {number} saved</translation>
    </message>
    <message>
        <source>ผลการตรวจสอบ</source>
        <translation>Check report</translation>
    </message>
    <message>
        <source>รหัสตรวจสอบ</source>
        <translation>Verification code</translation>
    </message>
    <message>
        <source>ส่งไฟล์นี้ให้ส่วนกลางทางอีเมลหรือแฟลชไดรฟ์ แล้วรอใบรับ โปรแกรมจะถือว่าส่วนกลางได้รับแล้ว เมื่ออ่านใบรับที่หน้าประวัติเท่านั้น ข้อมูลที่แก้ไขต่อจากนี้จะอยู่ในครั้งถัดไป</source>
        <translation>Send this file to the central office by e-mail or stick and wait for the receipt. The program holds it to be received only when a receipt was read on the History page. What is changed from now on belongs to the next submission.</translation>
    </message>
    <message>
        <source>หนังสือนำส่ง</source>
        <translation>Covering letter</translation>
    </message>
    <message>
        <source>เปิดโฟลเดอร์</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>เรื่อง นำส่ง{plan} ({office}) ครั้งที่ {number}

เรียน กองยุทธศาสตร์และแผนงาน

{office} ขอนำส่งแผนตามแฟ้มแนบ {file}
{figures}
รหัสตรวจสอบ {code}
เมื่อได้รับแล้ว ขอความอนุเคราะห์ส่งใบรับกลับมาที่อีเมลนี้

ผู้รับรอง {certified} {certified_position}
ผู้จัดทำ {prepared} โทรศัพท์ {phone}</source>
        <translation>Subject: {plan} of {office}, revision {number}

To the Strategy and Planning Division

{office} sends its plan in the attached file {file}
{figures}
Verification code {code}
Please send the receipt back to this address.

Certified by {certified}, {certified_position}
Prepared by {prepared}, telephone {phone}</translation>
    </message>
    <message>
        <source>เอกสารประกอบ</source>
        <translation>Papers that go along</translation>
    </message>
    <message>
        <source>เอกสารประกอบการนำส่งครั้งที่ {number}</source>
        <translation>Papers of submission {number}</translation>
    </message>
    <message>
        <source>แผนปฏิบัติราชการ</source>
        <translation>Action plan</translation>
    </message>
    <message>
        <source>แฟ้มนี้ส่วนกลางเปิดได้เท่านั้น แต่เอกสาร PDF ด้านล่างมีตัวเลขและไม่ได้เข้ารหัส ไม่ควรแนบไปในอีเมลเดียวกัน</source>
        <translation>Only the centre can open this file, but the PDF papers below hold figures and are not enclosed. They should not go into the same e-mail.</translation>
    </message>
    <message>
        <source>แฟ้มนี้เข้ารหัสไว้ ส่วนกลางเปิดได้ในกล่องรับของโปรแกรม</source>
        <translation>The file is enclosed; the centre opens it in the inbox of the program.</translation>
    </message>
    <message>
        <source>โครงการ (แบบ จ.1-1)</source>
        <translation>Projects (form Jor 1-1)</translation>
    </message>
    <message>
        <source>โฟลเดอร์</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>ไฟล์ {name} ถูกเปิดค้างอยู่ จึงบันทึกเป็นชื่อใหม่</source>
        <translation>The file {name} is open in another program, so it was saved under a new name.</translation>
    </message>
</context>
<context>
    <name>DraftDesk</name>
    <message>
        <source>กรอบวงเงิน</source>
        <translation>Ceilings</translation>
    </message>
    <message>
        <source>กรอบแผน</source>
        <translation>Plan frame</translation>
    </message>
    <message>
        <source>ข้อความถึงหน่วยงาน</source>
        <translation>Words for the offices</translation>
    </message>
    <message>
        <source>ควรดู {count:,} ข้อ</source>
        <translation>{count:,} to look at</translation>
    </message>
    <message>
        <source>ความเชื่อมโยงแผน</source>
        <translation>Plan links</translation>
    </message>
    <message>
        <source>ชุดปัจจุบัน</source>
        <translation>Current kit</translation>
    </message>
    <message>
        <source>ดูสิ่งที่เปลี่ยน</source>
        <translation>See the changes</translation>
    </message>
    <message>
        <source>ตรวจผ่าน</source>
        <translation>Nothing wrong</translation>
    </message>
    <message>
        <source>ตัวชี้วัดของแผน</source>
        <translation>KPIs of the plan</translation>
    </message>
    <message>
        <source>ต้องแก้ {count:,} ข้อ</source>
        <translation>{count:,} to mend</translation>
    </message>
    <message>
        <source>ทะเบียนกุญแจ</source>
        <translation>Register of keys</translation>
    </message>
    <message>
        <source>ทำซ้ำ</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>ทำซ้ำ: {label} (Ctrl+Y)</source>
        <translation>Redo: {label} (Ctrl+Y)</translation>
    </message>
    <message>
        <source>ทำซ้ำแล้ว: {label}</source>
        <translation>Done again: {label}</translation>
    </message>
    <message>
        <source>ทิ้งร่าง</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>ทิ้งร่างแล้ว กลับไปเป็นชุดแผนฉบับก่อน</source>
        <translation>The draft was discarded; all is as in the former kit</translation>
    </message>
    <message>
        <source>บัญชีรหัส</source>
        <translation>Code lists</translation>
    </message>
    <message>
        <source>รอบแผนและช่วงเวลา</source>
        <translation>Cycle and windows</translation>
    </message>
    <message>
        <source>ร่างชุดแผนฉบับที่ {number}: ยังไม่ได้แก้ไข</source>
        <translation>Draft of kit no. {number}: nothing changed yet</translation>
    </message>
    <message>
        <source>ร่างชุดแผนฉบับที่ {number}: แก้ไขแล้ว {count:,} รายการ บันทึกในเครื่องนี้ทุกครั้งที่พิมพ์</source>
        <translation>Draft of kit no. {number}: {count:,} entries changed, kept on this computer as you type</translation>
    </message>
    <message>
        <source>สิ่งที่เปลี่ยน</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>ส่วนของชุดแผน</source>
        <translation>Sections of the kit</translation>
    </message>
    <message>
        <source>ออกชุดแผน…</source>
        <translation>Issue the kit…</translation>
    </message>
    <message>
        <source>เติมรหัสที่เปลี่ยน</source>
        <translation>Fill in changed codes</translation>
    </message>
    <message>
        <source>เติมรหัสที่เปลี่ยน {count} รายการ</source>
        <translation>{count} changed codes were filled in</translation>
    </message>
    <message>
        <source>เรียงตามลำดับชั้น ใส่รหัสของรายการที่อยู่เหนือขึ้นไปในช่อง “อยู่ภายใต้รหัส”</source>
        <translation>In the order of the tree. Enter the code of the entry above under “Parent”.</translation>
    </message>
    <message>
        <source>เลิกทำ</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>เลิกทำ: {label} (Ctrl+Z)</source>
        <translation>Undo: {label} (Ctrl+Z)</translation>
    </message>
    <message>
        <source>เลิกทำแล้ว: {label}</source>
        <translation>Undone: {label}</translation>
    </message>
    <message>
        <source>เลื่อนไปทางขวาเพื่อกรอกคำนิยาม สูตร และแหล่งข้อมูล</source>
        <translation>Scroll to the right for definition, formula and source of data</translation>
    </message>
</context>
<context>
    <name>EncloseChoice</name>
    <message>
        <source>ผู้อื่นที่ได้แฟ้มไปจากอีเมลหรือแฟลชไดรฟ์จะเปิดอ่านไม่ได้ แฟ้มที่ได้ลงท้ายด้วย .moi-enclosed และเปิดดูใน Excel ไม่ได้ ข้อมูลในเครื่องนี้ยังอยู่ครบตามปกติ</source>
        <translation>Nobody else who gets the file from a mailbox or a stick can read it. Its name ends in .moi-enclosed and Excel does not open it. Your data stay on this PC as ever.</translation>
    </message>
    <message>
        <source>ส่วนกลางขอให้เข้ารหัส</source>
        <translation>The centre asks for it</translation>
    </message>
    <message>
        <source>เข้ารหัสแฟ้มนำส่ง (Ctrl+Shift+E)</source>
        <translation>Enclose the submission (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>เข้ารหัสแฟ้มให้ส่วนกลางเปิดได้เท่านั้น</source>
        <translation>Enclose the file so that only the centre can open it</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>กรอกผู้จัดทำและผู้รับรองให้ครบก่อน</source>
        <translation>Fill in the preparer and the certifier first.</translation>
    </message>
    <message>
        <source>กลับไปขั้นก่อน</source>
        <translation>Back to the step before</translation>
    </message>
    <message>
        <source>กำลังตรวจแผน</source>
        <translation>Checking the plan</translation>
    </message>
    <message>
        <source>กำลังลงนามและเขียนแฟ้มนำส่ง</source>
        <translation>Signing and writing the submission</translation>
    </message>
    <message>
        <source>กำลังสรุปยอด</source>
        <translation>Adding up the totals</translation>
    </message>
    <message>
        <source>กำลังเปิดกุญแจ</source>
        <translation>Opening the key</translation>
    </message>
    <message>
        <source>คำเตือนเรื่องหน่วยงานและผู้ลงนามยังไม่มีเหตุผล กรอกให้ครบ หรือให้เหตุผลที่หน้าตรวจสอบ</source>
        <translation>Warnings about the office and signer have no reason yet. Fill in the fields, or give reasons on the check page.</translation>
    </message>
    <message>
        <source>ตรวจ</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>ติ๊กรับรองและพิมพ์รหัส PIN</source>
        <translation>Tick to certify and type the PIN.</translation>
    </message>
    <message>
        <source>ติ๊กรับรองและพิมพ์รหัส PIN ของทั้งสองคน</source>
        <translation>Tick the certification and type both PINs</translation>
    </message>
    <message>
        <source>ต่อไป</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>บันทึกไฟล์</source>
        <translation>Save file</translation>
    </message>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>รอจนครบเวลาก่อนลองรหัส PIN ใหม่</source>
        <translation>Wait until the time is over before trying a PIN again</translation>
    </message>
    <message>
        <source>รับรองและลงนาม</source>
        <translation>Certify and sign</translation>
    </message>
    <message>
        <source>สรุปยอด</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>สร้างกุญแจลงนามก่อน</source>
        <translation>Create a signing key first.</translation>
    </message>
    <message>
        <source>ส่งออก</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>แก้ข้อผิดพลาดและให้เหตุผลกับคำเตือนให้ครบก่อน</source>
        <translation>Correct the errors and give a reason for every warning first.</translation>
    </message>
</context>
<context>
    <name>FieldDetails</name>
    <message>
        <source>(ทั้งรายการ)</source>
        <translation>(the whole record)</translation>
    </message>
    <message>
        <source>(ยังไม่มีชื่อ)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>{table}: {name}</source>
        <translation>{table}: {name}</translation>
    </message>
    <message>
        <source>ดูประวัติทั้งหมด…</source>
        <translation>See the whole history…</translation>
    </message>
    <message>
        <source>ตรวจแล้ว ค่าจากปีก่อนยังใช้ได้ (F9)</source>
        <translation>Checked: last year&apos;s value still holds (F9)</translation>
    </message>
    <message>
        <source>นำค่าเดิมของ {field} กลับมาแล้ว</source>
        <translation>The former value of {field} is back</translation>
    </message>
    <message>
        <source>ยืนยันค่านี้</source>
        <translation>Confirm this value</translation>
    </message>
    <message>
        <source>ลบ</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>เพิ่ม</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>แทนที่</source>
        <translation>Replaced</translation>
    </message>
</context>
<context>
    <name>FieldReview</name>
    <message>
        <source>ความเห็นจากส่วนกลาง</source>
        <translation>Comment from the centre</translation>
    </message>
    <message>
        <source>ค่าที่ส่วนกลางเสนอ</source>
        <translation>Proposed by the centre</translation>
    </message>
    <message>
        <source>ดูทั้งหมดในหน้าประวัติ</source>
        <translation>See all on the history page</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>กดเพื่ออ่านและตอบ (F8)</source>
        <translation>Press to read and answer (F8)</translation>
    </message>
    <message>
        <source>ความเห็นจากส่วนกลาง</source>
        <translation>Comment from the centre</translation>
    </message>
    <message>
        <source>ค่าจากปีก่อน ยังไม่ยืนยัน กดเมื่อตรวจแล้วว่ายังใช้ได้ (F9)</source>
        <translation>From last year, not confirmed. Press when you have checked that it still holds (F9)</translation>
    </message>
    <message>
        <source>ยืนยันค่าจากปีก่อนของช่อง {name}</source>
        <translation>Confirm last year&apos;s value of {name}</translation>
    </message>
    <message>
        <source>ใช้ {value}</source>
        <translation>Use {value}</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>กำลังรวมรายการ</source>
        <translation>Adding the lines up</translation>
    </message>
    <message>
        <source>กำลังเขียนไฟล์ Excel</source>
        <translation>Writing the Excel file</translation>
    </message>
    <message>
        <source>จำนวนเงิน (บาท)</source>
        <translation>Amount (baht)</translation>
    </message>
    <message>
        <source>ที่มาของตัวเลข</source>
        <translation>Where the figure comes from</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ปิดหน้าต่างนี้ (Esc)</source>
        <translation>Close this window (Esc)</translation>
    </message>
    <message>
        <source>ปี</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>ผลรวมของ {lines:,} รายการ = {sum} บาท ตรงกับตัวเลขในแผนรวม</source>
        <translation>Sum of {lines:,} lines = {sum} baht, as in the merged plan</translation>
    </message>
    <message>
        <source>ผลรวมของ {lines:,} รายการ = {sum} บาท ไม่ตรงกับตัวเลขในแผนรวม {shown} บาท กรุณาโหลดแผนรวมใหม่</source>
        <translation>Sum of {lines:,} lines = {sum} baht, but the merged plan shows {shown} baht. Please load the merged plan again</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>รายการที่อยู่เบื้องหลังตัวเลข</source>
        <translation>Lines behind the figure</translation>
    </message>
    <message>
        <source>สมุดงาน Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>ส่งออกที่มาของตัวเลข</source>
        <translation>Export where the figure comes from</translation>
    </message>
    <message>
        <source>ส่งออกเป็น Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>หมวดรายจ่าย</source>
        <translation>Expense categories</translation>
    </message>
    <message>
        <source>เขียนไฟล์ {name} แล้ว</source>
        <translation>{name} was written</translation>
    </message>
    <message>
        <source>เปิดแฟ้มในกล่องรับ</source>
        <translation>Open the file in the inbox</translation>
    </message>
    <message>
        <source>เปิดโครงการในแผนรวม</source>
        <translation>Open the project in the plan</translation>
    </message>
    <message>
        <source>เลือกรายการเพื่อดูที่มา</source>
        <translation>Choose a line to see where it comes from</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>ไม่มีรายการ</source>
        <translation>No lines</translation>
    </message>
    <message>
        <source>ไม่มีรายการที่มียอดในตัวเลขนี้</source>
        <translation>No line has an amount in this figure</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>กำลังอ่าน {name}</source>
        <translation>Reading {name}</translation>
    </message>
    <message>
        <source>รับตารางโครงการ ตัวชี้วัด และรายการงบประมาณในไฟล์ .xlsx ที่หน่วยงานทำไว้เอง</source>
        <translation>Takes tables of projects, KPIs and budget lines from the office&apos;s own .xlsx files</translation>
    </message>
    <message>
        <source>ลากไฟล์ Excel มาวางที่นี่</source>
        <translation>Drop an Excel file here</translation>
    </message>
    <message>
        <source>หัวตารางสองบรรทัดหรือผสานเซลล์ เลขไทย หน่วยในช่อง และช่องว่างที่หมายถึงค่าบรรทัดบน อ่านได้</source>
        <translation>Two-line and merged headings, Thai digits, units in cells and blanks that repeat the value above are understood</translation>
    </message>
    <message>
        <source>เลือกไฟล์ Excel ที่จะนำเข้า</source>
        <translation>Choose the Excel file to import</translation>
    </message>
    <message>
        <source>เลือกไฟล์ Excel ที่มีอยู่ (Ctrl+O)</source>
        <translation>Choose an existing Excel file (Ctrl+O)</translation>
    </message>
    <message>
        <source>เลือกไฟล์…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>แสดงให้ดูทุกจุดก่อน ไม่มีอะไรถูกบันทึกจนกว่าจะกดนำเข้า และเลิกทำได้ทั้งหมด</source>
        <translation>Everything is shown first; nothing is saved before you import, and all of it can be undone</translation>
    </message>
    <message>
        <source>ไฟล์ Excel (*.xlsx *.xlsm *.xls)</source>
        <translation>Excel files (*.xlsx *.xlsm *.xls)</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>คำที่ค้นหา</source>
        <translation>Words to look for</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อโครงการ กิจกรรม ตัวชี้วัด รายการงบประมาณ หรือชื่อหน้า</source>
        <translation>Type the name of a project, activity, KPI, budget line or page</translation>
    </message>
    <message>
        <source>ลูกศรขึ้นลงเพื่อเลือก Enter เพื่อไป Esc เพื่อปิด</source>
        <translation>Arrows to choose, Enter to go there, Esc to close</translation>
    </message>
    <message>
        <source>สิ่งที่พบ</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>ไปที่…</source>
        <translation>Go to…</translation>
    </message>
    <message>
        <source>ไม่พบ “{words}” ลองพิมพ์คำอื่นหรือพิมพ์ให้สั้นลง</source>
        <translation>Nothing found for “{words}”. Try other or fewer words</translation>
    </message>
</context>
<context>
    <name>FindingGroup</name>
    <message>
        <source>คำเตือน {count}</source>
        <translation>Warnings: {count}</translation>
    </message>
    <message>
        <source>ต้องแก้ {count}</source>
        <translation>To correct: {count}</translation>
    </message>
    <message>
        <source>พับรายการ</source>
        <translation>Collapse list</translation>
    </message>
    <message>
        <source>มีเหตุผลแล้ว {count}</source>
        <translation>Reasons given: {count}</translation>
    </message>
    <message>
        <source>แสดงรายการ</source>
        <translation>Show list</translation>
    </message>
    <message>
        <source>แสดงอีก {count} ข้อ</source>
        <translation>Show more ({count})</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>มีเหตุผลแล้ว</source>
        <translation>Reason given</translation>
    </message>
    <message>
        <source>เหตุผล: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>แก้เหตุผล…</source>
        <translation>Edit reason…</translation>
    </message>
    <message>
        <source>ให้เหตุผล…</source>
        <translation>Give reason…</translation>
    </message>
    <message>
        <source>ไปแก้ไข</source>
        <translation>Go and correct</translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>{field}: รหัส {code} ไม่มีในชุดแผนล่าสุด</source>
        <translation>{field}: code {code} is not in the newest kit</translation>
    </message>
    <message>
        <source>{place} ของ {office} ใช้รหัส {code} ซึ่งไม่มีในชุดแผนล่าสุด เลือกรหัสที่ใช้แทน หน่วยงานจะได้รับเป็นค่าเสนอ</source>
        <translation>{place} of {office} uses code {code}, which is not in the newest kit. Choose the code to be used; the office gets it as a proposal</translation>
    </message>
    <message>
        <source>กรองตามเรื่อง</source>
        <translation>Filter by subject</translation>
    </message>
    <message>
        <source>การดำเนินการ</source>
        <translation>Done so far</translation>
    </message>
    <message>
        <source>กำลังบันทึก</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>กำหนดเจ้าของโครงการ</source>
        <translation>Settle whose project it is</translation>
    </message>
    <message>
        <source>ถามหน่วยงาน…</source>
        <translation>Ask the office…</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>นับที่ {office} อยู่ขณะนี้</source>
        <translation>Counts at {office} now</translation>
    </message>
    <message>
        <source>บันทึกคำถามถึง {office} แล้ว จะไปกับผลการพิจารณาฉบับถัดไป</source>
        <translation>The question to {office} is saved and goes with the next return</translation>
    </message>
    <message>
        <source>บันทึกค่าเสนอ</source>
        <translation>Save proposal</translation>
    </message>
    <message>
        <source>บันทึกค่าเสนอถึง {office} แล้ว</source>
        <translation>The proposal to {office} is saved</translation>
    </message>
    <message>
        <source>ยกเลิกรายการที่วางแผนไว้แล้ว</source>
        <translation>What was planned is taken back</translation>
    </message>
    <message>
        <source>รอส่วนกลาง</source>
        <translation>Waiting for the centre</translation>
    </message>
    <message>
        <source>รายละเอียด</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>วงเงิน (บาท)</source>
        <translation>Amount (baht)</translation>
    </message>
    <message>
        <source>วางแผนให้โครงการ “{name}” เป็นของ {taker} แล้ว มีผลเมื่อออกชุดแผนฉบับถัดไป</source>
        <translation>Planned: project “{name}” belongs to {taker}; in effect with the next kit</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>เรื่อง</source>
        <translation>What</translation>
    </message>
    <message>
        <source>เรื่องที่รอส่วนกลาง</source>
        <translation>Waiting for the centre</translation>
    </message>
    <message>
        <source>เสนอรหัสใหม่</source>
        <translation>Propose a code</translation>
    </message>
    <message>
        <source>เสนอรหัสใหม่…</source>
        <translation>Propose a code…</translation>
    </message>
    <message>
        <source>แจ้งแล้ว รอหน่วยงาน</source>
        <translation>Asked, waiting for the office</translation>
    </message>
    <message>
        <source>โครงการ “{name}” ของ {office} จะไม่นับในแผนรวมอีกต่อไป ข้อมูลจากฉบับก่อนยังอยู่ในคลัง และหน่วยงานเห็นผลนี้ในผลการพิจารณา</source>
        <translation>Project “{name}” of {office} will no longer count in the merged plan. Its data stay in the vault, and the office sees this decision in its return</translation>
    </message>
    <message>
        <source>โครงการ “{name}” อยู่ในแผนของทั้ง {giver} และ {taker} โดยไม่มีการโอน ให้เป็นของ {taker} โดยใช้ข้อมูลของ {taker} ข้อมูลของ {giver} จะไม่นับ มีผลเมื่อออกชุดแผนฉบับถัดไป</source>
        <translation>Project “{name}” stands in the plans of both {giver} and {taker} without a transfer. It will belong to {taker}, with the data of {taker}; the data of {giver} will not count. In effect with the next kit</translation>
    </message>
    <message>
        <source>โครงการ “{name}” ไม่นับในแผนแล้ว</source>
        <translation>Project “{name}” no longer counts in the plan</translation>
    </message>
    <message>
        <source>โครงการหรือรายการ</source>
        <translation>Project or item</translation>
    </message>
    <message>
        <source>ให้เป็นของ {taker}</source>
        <translation>Belongs to {taker}</translation>
    </message>
    <message>
        <source>ให้เป็นของหน่วยงานนี้…</source>
        <translation>Belongs to this office…</translation>
    </message>
    <message>
        <source>ให้เป็นของอีกหน่วยงาน…</source>
        <translation>Belongs to the other office…</translation>
    </message>
    <message>
        <source>ไม่นับในแผน</source>
        <translation>Leave out of the plan</translation>
    </message>
    <message>
        <source>ไม่นับในแผน…</source>
        <translation>Leave out of the plan…</translation>
    </message>
    <message>
        <source>ไม่มีโครงการที่หายไป ไม่มีโครงการที่อยู่สองหน่วยงาน และไม่มีรหัสที่ต้องกำหนดใหม่</source>
        <translation>No project is missing, none stands in two offices, and no code needs a new one</translation>
    </message>
    <message>
        <source>ไม่มีในฉบับล่าสุดและไม่ได้แจ้งลบ แสดงจากฉบับก่อน</source>
        <translation>Not in the newest revision and not deleted; shown from an earlier one</translation>
    </message>
</context>
<context>
    <name>Fingerprint</name>
    <message>
        <source>กลุ่ม {number}</source>
        <translation>Group {number}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>กู้คืนจากไฟล์สำรอง</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>ข้อมูลอยู่ที่ {folder}</source>
        <translation>Data are kept in {folder}</translation>
    </message>
    <message>
        <source>จัดทำแผนและคำของบประมาณ กระทรวงอุตสาหกรรม</source>
        <translation>Plans and budget requests, Ministry of Industry</translation>
    </message>
    <message>
        <source>ทดลองใช้ด้วยข้อมูลตัวอย่าง</source>
        <translation>Practise with sample data</translation>
    </message>
    <message>
        <source>ทำงานบนเครื่องนี้โดยไม่ใช้อินเทอร์เน็ต ข้อมูลทั้งหมดอยู่ในแฟ้มงานแฟ้มเดียว เลือกวิธีเริ่มต้น</source>
        <translation>Works on this PC without the internet. All data is in one workspace file. Choose how to start.</translation>
    </message>
    <message>
        <source>ภาษา ขนาดตัวอักษร สี และความช่วยเหลือ (F10)</source>
        <translation>Language, text size, colours and help (F10)</translation>
    </message>
    <message>
        <source>ภาษาและการแสดงผล</source>
        <translation>Language and display</translation>
    </message>
    <message>
        <source>รุ่น {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>ลองกรอก ตรวจ และส่งออกได้ทุกขั้นตอน ไฟล์ที่ได้มีคำว่า ฝึกหัด และส่วนกลางจะไม่รับ</source>
        <translation>Try every step of entering, checking and exporting. The files are marked as practice and the centre does not accept them.</translation>
    </message>
    <message>
        <source>สำหรับกองยุทธศาสตร์และแผนงาน สป.อก. เท่านั้น</source>
        <translation>Only for the Strategy and Planning Division, Office of the Permanent Secretary</translation>
    </message>
    <message>
        <source>เปิดแฟ้มงานที่มีอยู่…</source>
        <translation>Open an existing workspace…</translation>
    </message>
    <message>
        <source>เปิดโฟลเดอร์ข้อมูล</source>
        <translation>Open the data folder</translation>
    </message>
    <message>
        <source>เมื่อเปลี่ยนเครื่องหรือแฟ้มงานเสียหาย เลือกไฟล์สำรองล่าสุดที่มี</source>
        <translation>After changing PCs, or when the workspace is damaged: choose the latest backup you have</translation>
    </message>
    <message>
        <source>เริ่มแฟ้มงานของส่วนกลาง…</source>
        <translation>Start a central workspace…</translation>
    </message>
    <message>
        <source>เริ่มใช้งานด้วยไฟล์ชุดแผนจากส่วนกลาง</source>
        <translation>Start with a kit from the centre</translation>
    </message>
    <message>
        <source>เลือกแฟ้มงาน</source>
        <translation>Choose a workspace</translation>
    </message>
    <message>
        <source>เลือกแฟ้มงานที่เคยสร้างไว้ในเครื่องนี้ (Ctrl+O)</source>
        <translation>Choose a workspace already created on this PC (Ctrl+O)</translation>
    </message>
    <message>
        <source>เลือกไฟล์ชุดแผน</source>
        <translation>Choose a kit</translation>
    </message>
    <message>
        <source>เลือกไฟล์สำรอง</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>แฟ้มงาน (*.db)</source>
        <translation>Workspaces (*.db)</translation>
    </message>
    <message>
        <source>แฟ้มงานในเครื่องนี้</source>
        <translation>Workspaces on this computer</translation>
    </message>
    <message>
        <source>ใช้ไฟล์ชุดแผนที่กองยุทธศาสตร์และแผนงานส่งให้ทางอีเมลหรือแฟลชไดรฟ์</source>
        <translation>Use the kit that the Strategy and Planning Division sent by e-mail or on a flash drive</translation>
    </message>
    <message>
        <source>ไฟล์ชุดแผน (*.xlsx)</source>
        <translation>Kits (*.xlsx)</translation>
    </message>
    <message>
        <source>ไฟล์สำรอง (*.db)</source>
        <translation>Backups (*.db)</translation>
    </message>
</context>
<context>
    <name>ForkDialog</name>
    <message>
        <source>(ว่าง)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{number}. ครั้งที่ {revision} แฟ้ม {file} รับเมื่อ {received} ผู้จัดทำ {prepared}</source>
        <translation>{number}. No. {revision}, file {file}, received {received}, prepared by {prepared}</translation>
    </message>
    <message>
        <source>การแก้</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>ก่อนแยก</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>ข้อความเต็มของข้อที่เลือก</source>
        <translation>Full texts of the chosen difference</translation>
    </message>
    <message>
        <source>ข้อที่ต่าง</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>ข้อที่ต่างกัน</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>คัดลอกข้อความขอให้หน่วยงานรวม</source>
        <translation>Copy a text asking the office to merge</translation>
    </message>
    <message>
        <source>คัดลอกข้อความถึงหน่วยงาน ให้รวมทุกฉบับเป็นฉบับเดียวแล้วส่งใหม่</source>
        <translation>Copy a text that asks the office to merge all revisions into one and send it again</translation>
    </message>
    <message>
        <source>คัดลอกข้อความถึงหน่วยงานแล้ว วางในอีเมลหรือ LINE ได้ทันที</source>
        <translation>The message to the office was copied. Paste it into an e-mail or LINE.</translation>
    </message>
    <message>
        <source>ฉบับ {letter}</source>
        <translation>Revision {letter}</translation>
    </message>
    <message>
        <source>ฉบับ {letter}: ครั้งที่ {number} · รับ {received} · ผู้รับรอง {signer} · วงเงินรวม {total} บาท</source>
        <translation>Revision {letter}: no. {number} · received {received} · certified by {signer} · {total} baht in all</translation>
    </message>
    <message>
        <source>ฉบับเดียว</source>
        <translation>One side</translation>
    </message>
    <message>
        <source>ช่อง</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>ต่างกัน {count:,} ข้อ</source>
        <translation>{count:,} differences</translation>
    </message>
    <message>
        <source>ต้องเลือก</source>
        <translation>To be decided</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ทุกฉบับแยกจากฉบับครั้งที่ {number}</source>
        <translation>all parted from no. {number}</translation>
    </message>
    <message>
        <source>ผลต่อวงเงิน {letter}</source>
        <translation>Effect on money {letter}</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>หน่วยงานนี้ส่งมา {count} ฉบับที่ไม่ได้ต่อกัน เลือกฉบับเดียวที่จะใช้ต่อ ฉบับอื่นพักไว้โดยไม่ลบ หรือขอให้หน่วยงานรวมเป็นฉบับเดียวแล้วส่งใหม่ ซึ่งไม่มีข้อมูลของใครหาย</source>
        <translation>This office sent {count} revisions that do not follow each other. Choose the one to go on with, the others are set aside and not deleted; or ask the office to merge them into one and send it again, so that nobody&apos;s data are lost</translation>
    </message>
    <message>
        <source>เรียน {office}

ส่วนกลางได้รับแผนของหน่วยงานหลายฉบับที่จัดทำแยกกัน จึงยังไม่ทราบว่าฉบับใดถูกต้อง
{files}

มีข้อที่แก้ขัดกัน {same} ข้อ และข้อที่แก้เพียงฉบับเดียว {apart} ข้อ
กรุณาเปิดโปรแกรมในเครื่องที่จะใช้ต่อ ไปที่หน้า “ประวัติ” กด “รวมแฟ้มของเพื่อนร่วมงาน…” เลือกแฟ้มของอีกเครื่อง ตรวจข้อที่ต่างกัน แล้วส่งออกใหม่ฉบับเดียว ระหว่างนี้ข้อมูลเดิมของหน่วยงานในแผนรวมไม่เปลี่ยนแปลง

กองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงอุตสาหกรรม</source>
        <translation>To {office}

The centre has received several revisions of your plan that were made apart from each other, and does not know which one is right.
{files}

{same} differences contradict each other, and {apart} were made in one revision only.
Please open the program on the computer that will be used from now on, go to the page “History”, press “Merge a colleague&apos;s file…”, choose the file of the other computer, look at the differences, and export one new revision. Until then what the overall plan holds of your office does not change.

Strategy and Planning Division, Office of the Permanent Secretary, Ministry of Industry</translation>
    </message>
    <message>
        <source>เลือกฉบับของ {office}</source>
        <translation>Choose a revision of {office}</translation>
    </message>
    <message>
        <source>เลือกฉบับที่จะใช้ก่อน</source>
        <translation>Choose the revision to use first.</translation>
    </message>
    <message>
        <source>เหตุผลที่เลือก</source>
        <translation>Reason for the choice</translation>
    </message>
    <message>
        <source>แก้จากฉบับก่อนแยก {changed:,} ระเบียน วงเงิน {money}</source>
        <translation>{changed:,} records changed since the split, money {money}</translation>
    </message>
    <message>
        <source>แก้เพียงฉบับเดียว</source>
        <translation>On one side only</translation>
    </message>
    <message>
        <source>และอีก {count:,} ช่อง</source>
        <translation>and {count:,} more fields</translation>
    </message>
    <message>
        <source>แสดง {shown:,} ข้อแรก</source>
        <translation>the first {shown:,} are shown</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>ใช้ฉบับที่เลือก</source>
        <translation>Use the chosen revision</translation>
    </message>
    <message>
        <source>ไม่มีฉบับก่อนแยกในคลังแฟ้ม จึงบอกไม่ได้ว่าใครแก้อะไร</source>
        <translation>The revision before the split is not in the vault, so it cannot be said who changed what</translation>
    </message>
    <message>
        <source>ไม่เปลี่ยน</source>
        <translation>unchanged</translation>
    </message>
</context>
<context>
    <name>GridBlocks</name>
    <message>
        <source>{counted} · ผลรวม {total} · เฉลี่ย {mean}</source>
        <translation>{counted} · sum {total} · mean {mean}</translation>
    </message>
    <message>
        <source>นับ {count} ช่อง</source>
        <translation>{count} cells</translation>
    </message>
    <message>
        <source>เติมลงล่าง {count} ช่อง</source>
        <translation>Fill down {count} cells</translation>
    </message>
    <message>
        <source>เติมไปทางขวา {count} ช่อง</source>
        <translation>Fill right {count} cells</translation>
    </message>
</context>
<context>
    <name>GridFrame</name>
    <message>
        <source>ผลรวมของช่องที่เลือก</source>
        <translation>Sum of the selected cells</translation>
    </message>
    <message>
        <source>ลบแถวที่เลือก (Ctrl+-)</source>
        <translation>Remove the selected rows (Ctrl+-)</translation>
    </message>
    <message>
        <source>เพิ่มแถว</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>เลิกทำ (Ctrl+Z) ทำซ้ำใช้ Ctrl+Y</source>
        <translation>Undo (Ctrl+Z), redo with Ctrl+Y</translation>
    </message>
    <message>
        <source>เลือกแถวในตาราง เพื่อดูและกรอกรายละเอียด</source>
        <translation>Choose a row of the table to see and fill in its details</translation>
    </message>
</context>
<context>
    <name>GridPage</name>
    <message>
        <source>ค่าจากปีก่อน ยังไม่ยืนยัน</source>
        <translation>From last year, not confirmed</translation>
    </message>
    <message>
        <source>ทุกโครงการ</source>
        <translation>All projects</translation>
    </message>
    <message>
        <source>มีการแก้ไขหลังจากนั้นแล้ว กด Ctrl+Z เพื่อเลิกทำทีละขั้น</source>
        <translation>Something was changed after that. Press Ctrl+Z to undo step by step</translation>
    </message>
    <message>
        <source>ยืนยันค่าจากปีก่อน {count} ค่า</source>
        <translation>Confirm {count} values from last year</translation>
    </message>
    <message>
        <source>เพิ่มโครงการก่อน แล้วกลับมาที่หน้านี้</source>
        <translation>Add a project first, then come back to this page.</translation>
    </message>
    <message>
        <source>โครงการที่แสดง</source>
        <translation>Project shown</translation>
    </message>
    <message>
        <source>ไปที่หน้าโครงการ</source>
        <translation>Go to projects</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>คัดลอก</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>ตัด</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>ทำซ้ำ</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>ลบ {count} แถว</source>
        <translation>Delete rows ({count})</translation>
    </message>
    <message>
        <source>ลบ {count} แถวแล้ว</source>
        <translation>Rows deleted: {count}</translation>
    </message>
    <message>
        <source>ลบแถว</source>
        <translation>Remove rows</translation>
    </message>
    <message>
        <source>ล้างค่า</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>วาง</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>วาง {count} ช่อง</source>
        <translation>Paste cells ({count})</translation>
    </message>
    <message>
        <source>เติมลงล่าง</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>เติมไปทางขวา</source>
        <translation>Fill right</translation>
    </message>
    <message>
        <source>เติมไปทางขวาได้เฉพาะช่องชนิดเดียวกัน เช่น เงินรายไตรมาส</source>
        <translation>Filling right needs cells of the same kind, such as money by quarter</translation>
    </message>
    <message>
        <source>เรียงตามคอลัมน์นี้</source>
        <translation>Sort by this column</translation>
    </message>
    <message>
        <source>เลิกทำ</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>แก้ไขช่อง</source>
        <translation>Edit cell</translation>
    </message>
    <message>
        <source>ไม่มีช่องใดเปลี่ยนแปลง</source>
        <translation>No cell changed</translation>
    </message>
</context>
<context>
    <name>GroupLine</name>
    <message>
        <source>กลุ่มที่ {number}</source>
        <translation>Group {number}</translation>
    </message>
    <message>
        <source>ตรงกัน</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>ไม่ตรงกัน</source>
        <translation>differ</translation>
    </message>
</context>
<context>
    <name>HeadDialog</name>
    <message>
        <source>ค้นหา</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>ดูรายการนั้น</source>
        <translation>Show that entry</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ผลการพิจารณาและชุดแผนทุกฉบับพิมพ์ลายนิ้วมือท้ายสมุดบันทึกไว้ในช่อง “ลำดับบันทึกของส่วนกลาง” และรายงานพิมพ์ไว้ที่ท้ายหน้า ให้ผู้ถืออ่านทีละ 4 ตัว อย่างน้อย 8 ตัวแรก หรือวางทั้งหมด</source>
        <translation>Every return and kit prints the last fingerprint of the journal in its field “Journal head”, and reports at the foot of the page. Let whoever holds one read it four digits at a time, at least the first 8, or paste all of it.</translation>
    </message>
    <message>
        <source>ลายนิ้วมือที่หน่วยงานอ่าน</source>
        <translation>The fingerprint that the office reads out</translation>
    </message>
    <message>
        <source>เทียบลายนิ้วมือที่หน่วยงานอ่าน</source>
        <translation>Compare the fingerprint that an office reads out</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>จะนำ “{value}” กลับมาเป็นการแก้ไขครั้งใหม่ เลิกทำได้</source>
        <translation>“{value}” will be put back as a new change, which can be undone</translation>
    </message>
    <message>
        <source>ช่อง</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>นำค่าเดิมกลับมา</source>
        <translation>Put the former value back</translation>
    </message>
    <message>
        <source>ประวัติการแก้ไข</source>
        <translation>History of changes</translation>
    </message>
    <message>
        <source>ประวัติทั้งหมด</source>
        <translation>Whole history</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ผู้แก้ไข</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>ยังไม่มีการแก้ไข</source>
        <translation>Nothing was changed yet</translation>
    </message>
    <message>
        <source>เฉพาะช่องนี้</source>
        <translation>Only this field</translation>
    </message>
    <message>
        <source>เดิม</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>เป็น</source>
        <translation>Became</translation>
    </message>
    <message>
        <source>เมื่อ</source>
        <translation>When</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>{kind} (ใช้อยู่)</source>
        <translation>{kind} (in use)</translation>
    </message>
    <message>
        <source>ฉบับที่</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>ฉบับที่นำส่ง</source>
        <translation>Submissions sent</translation>
    </message>
    <message>
        <source>ชนิด</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>ดูอีกครั้งว่าไฟล์ที่รับไว้เปลี่ยนอะไร (Enter)</source>
        <translation>See again what the kept file says (Enter)</translation>
    </message>
    <message>
        <source>ดูไฟล์ที่เลือก…</source>
        <translation>View file…</translation>
    </message>
    <message>
        <source>ประวัติ</source>
        <translation>History</translation>
    </message>
    <message>
        <source>ยังไม่ได้รับไฟล์จากส่วนกลาง เลือกไฟล์ด้วยปุ่มข้างบน หรือลากไฟล์มาวางที่นี่</source>
        <translation>No file from the centre yet. Choose one with the button above, or drop it here</translation>
    </message>
    <message>
        <source>รวมแฟ้มของเพื่อนร่วมงาน…</source>
        <translation>Merge a colleague&apos;s file…</translation>
    </message>
    <message>
        <source>รวมแฟ้มนำส่งที่เพื่อนในหน่วยงานเดียวกันจัดทำจากอีกเครื่อง (Ctrl+Shift+O)</source>
        <translation>Merge the submission that a colleague of this office made on another computer (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>รหัสตรวจสอบ</source>
        <translation>Verification code</translation>
    </message>
    <message>
        <source>รับชุดแผนหรือผลการพิจารณา หรือลากไฟล์มาวางที่หน้านี้ (Ctrl+O)</source>
        <translation>Take in a kit or a return, or drop files on this page (Ctrl+O)</translation>
    </message>
    <message>
        <source>รับไฟล์จากส่วนกลาง…</source>
        <translation>Receive a file from the centre…</translation>
    </message>
    <message>
        <source>วันเวลา</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>เลือกชุดแผนหรือผลการพิจารณา</source>
        <translation>Choose a kit or return</translation>
    </message>
    <message>
        <source>เลือกแฟ้มนำส่งของเพื่อนร่วมงาน</source>
        <translation>Choose the colleague&apos;s submission</translation>
    </message>
    <message>
        <source>แฟ้มของเพื่อนร่วมงาน</source>
        <translation>Colleague&apos;s file</translation>
    </message>
    <message>
        <source>แฟ้มนำส่ง (*.xlsx)</source>
        <translation>Submissions (*.xlsx)</translation>
    </message>
    <message>
        <source>ไฟล์จากส่วนกลาง (*.xlsx)</source>
        <translation>Files from the centre (*.xlsx)</translation>
    </message>
    <message>
        <source>ไฟล์ที่รับจากส่วนกลาง</source>
        <translation>Files received from the centre</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>กลับไปขั้นก่อน (Alt+←)</source>
        <translation>Back to the step before (Alt+←)</translation>
    </message>
    <message>
        <source>กำลังทำงาน</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>กำลังอ่านไฟล์</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>ข้อความ (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>ข้อความที่อ่านเป็นค่าไม่ได้เก็บไว้ในช่องและทำเครื่องหมายไว้ ดูทั้งหมดได้ที่หน้าตรวจสอบ</source>
        <translation>Texts that could not be read as values are kept in their fields and marked; the Check page lists them all</translation>
    </message>
    <message>
        <source>ความคืบหน้า</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>จับคู่คอลัมน์</source>
        <translation>Match columns</translation>
    </message>
    <message>
        <source>ช่องที่ต้องแก้ให้เป็นค่า</source>
        <translation>Cells to be corrected</translation>
    </message>
    <message>
        <source>ตรวจก่อนนำเข้า</source>
        <translation>Look before importing</translation>
    </message>
    <message>
        <source>ตอบคำถามด้านบนให้ครบก่อน เหลือ {count} ข้อ</source>
        <translation>Answer the questions above first, {count} left</translation>
    </message>
    <message>
        <source>ติ๊กแผ่นงานที่จะนำเข้าอย่างน้อยหนึ่งแผ่น</source>
        <translation>Tick at least one sheet to import</translation>
    </message>
    <message>
        <source>ต่อไป</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>นำเข้าจาก Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>นำเข้าจาก {name}</source>
        <translation>Imported from {name}</translation>
    </message>
    <message>
        <source>นำเข้าจาก {name} แล้ว</source>
        <translation>Imported from {name}</translation>
    </message>
    <message>
        <source>นำเข้าสู่แผน</source>
        <translation>Import into the plan</translation>
    </message>
    <message>
        <source>บันทึกรายงานการนำเข้า</source>
        <translation>Save the import report</translation>
    </message>
    <message>
        <source>บันทึกรายงานไว้ที่ {path} แล้ว</source>
        <translation>The report was saved as {path}</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ปิดหน้าต่างนี้ แผนไม่เปลี่ยน (Esc)</source>
        <translation>Close this window; the plan does not change (Esc)</translation>
    </message>
    <message>
        <source>ปิดโดยไม่นำเข้า</source>
        <translation>Close without importing</translation>
    </message>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>รวมเงินที่เพิ่ม (บาท)</source>
        <translation>Money added (baht)</translation>
    </message>
    <message>
        <source>หยุด</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>หยุดงานที่กำลังทำ (Ctrl+.)</source>
        <translation>Stop the work (Ctrl+.)</translation>
    </message>
    <message>
        <source>เพิ่ม{table}</source>
        <translation>Added: {table}</translation>
    </message>
    <message>
        <source>เลือกไฟล์</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>แก้{table}</source>
        <translation>Changed: {table}</translation>
    </message>
    <message>
        <source>แผ่นงาน</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>แผ่นงาน “{sheet}” มีหลายคอลัมน์ไปที่ “{target}” ให้เหลือคอลัมน์เดียวหรือระบุปีให้ต่างกัน</source>
        <translation>On sheet “{sheet}” several columns go to “{target}”: leave one, or give them different years</translation>
    </message>
    <message>
        <source>แผ่นงาน “{sheet}” ยังไม่ได้จับคู่คอลัมน์ใด</source>
        <translation>No column of sheet “{sheet}” goes anywhere yet</translation>
    </message>
    <message>
        <source>ไม่มีสิ่งที่จะนำเข้า ติ๊กแถวที่ต้องการก่อน</source>
        <translation>There is nothing to import: tick the rows that you want</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>ข้าม</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>ปรับหรือควรดู {count} ช่อง</source>
        <translation>{count} cells changed or worth a look</translation>
    </message>
    <message>
        <source>ยังไม่ได้เลือกสิ่งใด</source>
        <translation>Nothing is chosen yet</translation>
    </message>
    <message>
        <source>เก็บข้อความไว้ให้แก้</source>
        <translation>Text kept, to be mended</translation>
    </message>
    <message>
        <source>เป็นเงิน {baht} บาท</source>
        <translation>worth {baht} baht</translation>
    </message>
    <message>
        <source>เพิ่ม {parts}</source>
        <translation>Adds {parts}</translation>
    </message>
    <message>
        <source>เพิ่มใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>เหมือนเดิม</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>แก้ของเดิม</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>แก้ของเดิม {count} รายการ</source>
        <translation>changes {count} records</translation>
    </message>
    <message>
        <source>ไม่รับ</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>“{text}” (ยังไม่ใช่ค่า)</source>
        <translation>“{text}” (no value yet)</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>กรองตามสถานะ</source>
        <translation>Filter by state</translation>
    </message>
    <message>
        <source>กลุ่มจังหวัด</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>กล่องรับ</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>กุญแจ</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>ขอ (บาท)</source>
        <translation>Asked (baht)</translation>
    </message>
    <message>
        <source>ขั้นต่อไป</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>ครบถ้วน</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>ฉบับที่ {number}</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>ทวงถาม (พ้น {days} วัน)</source>
        <translation>Remind ({days} days late)</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ทำล่าสุด</source>
        <translation>Last act</translation>
    </message>
    <message>
        <source>ผลตรวจ</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>ผลต่อวงเงิน (บาท)</source>
        <translation>Effect on amount (baht)</translation>
    </message>
    <message>
        <source>ผิด · เตือน</source>
        <translation>Err · warn</translation>
    </message>
    <message>
        <source>ผู้พิจารณา</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>พิจารณา</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>รวมฉบับที่พร้อมทั้งหมด</source>
        <translation>Apply all ready revisions</translation>
    </message>
    <message>
        <source>รวมฉบับที่พร้อมทั้งหมด ({count})</source>
        <translation>Apply all ready revisions ({count})</translation>
    </message>
    <message>
        <source>รอส่ง (เหลือ {days} วัน)</source>
        <translation>Wait ({days} days left)</translation>
    </message>
    <message>
        <source>รับเมื่อ</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>รับโฟลเดอร์…</source>
        <translation>Take a folder in…</translation>
    </message>
    <message>
        <source>รับไฟล์…</source>
        <translation>Take files in…</translation>
    </message>
    <message>
        <source>ลากไฟล์ โฟลเดอร์ อีเมลที่บันทึกไว้ (.eml) หรือแฟ้มบีบอัด (.zip) มาวางที่นี่ หรือเลือกไฟล์ที่หน่วยงานส่งมา</source>
        <translation>Drop files, folders, saved e-mails (.eml) or archives (.zip) here, or choose files that offices sent</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>เลือกไฟล์…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>แผนปี</source>
        <translation>Plan years</translation>
    </message>
    <message>
        <source>แฟ้ม</source>
        <translation>File</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับ</source>
        <translation>Files received</translation>
    </message>
    <message>
        <source>ใหม่ · ปรับ · เดิม</source>
        <translation>New · changed · same</translation>
    </message>
</context>
<context>
    <name>IncomingFiles</name>
    <message>
        <source>กำลังตรวจแฟ้มก่อนรับ</source>
        <translation>Checking the files before receiving</translation>
    </message>
    <message>
        <source>กำลังรับแฟ้มเข้ากล่อง</source>
        <translation>Receiving the files into the inbox</translation>
    </message>
    <message>
        <source>รับแล้ว {count} แฟ้ม: {states}</source>
        <translation>Files received: {count}: {states}</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์ที่มีแฟ้มนำส่ง</source>
        <translation>Choose a folder with submissions</translation>
    </message>
    <message>
        <source>เลือกไฟล์ที่ได้รับ</source>
        <translation>Choose received files</translation>
    </message>
    <message>
        <source>แฟ้มนำส่ง อีเมล และแฟ้มบีบอัด (*.xlsx *.moi-enclosed *.eml *.zip)</source>
        <translation>Submissions, e-mails and archives (*.xlsx *.moi-enclosed *.eml *.zip)</translation>
    </message>
    <message>
        <source>ไม่พบแฟ้มนำส่งหรืออีเมลในที่ที่เลือก</source>
        <translation>No submission or e-mail was found in the chosen place.</translation>
    </message>
</context>
<context>
    <name>InheritedBar</name>
    <message>
        <source>ค่าในหมวดนี้ตรวจแล้วและยังใช้ได้ (Shift+F9)</source>
        <translation>The values of this section were looked at and still hold (Shift+F9)</translation>
    </message>
    <message>
        <source>ทุกค่าตรวจแล้วและยังใช้ได้</source>
        <translation>All values were looked at and still hold</translation>
    </message>
    <message>
        <source>ยกมาจากปีก่อน ยังไม่ยืนยัน {count} ค่า</source>
        <translation>From last year, not confirmed: {count} values</translation>
    </message>
    <message>
        <source>ยืนยันทั้งโครงการ</source>
        <translation>Confirm the whole project</translation>
    </message>
    <message>
        <source>ยืนยันหมวดนี้ ({count})</source>
        <translation>Confirm this section ({count})</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>{found} (ลายนิ้วมือแผนรวม {digest})</source>
        <translation>{found} (fingerprint of the merged plan {digest})</translation>
    </message>
    <message>
        <source>การกระทำ</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>กำลังตรวจลูกโซ่ของสมุดบันทึก</source>
        <translation>Checking the chain of the journal</translation>
    </message>
    <message>
        <source>กำลังสร้างแผนรวมใหม่จากคลังแฟ้มและสมุดบันทึก หยุดได้โดยไม่มีอะไรเปลี่ยน</source>
        <translation>Making the merged plan anew from vault and journal; it can be stopped and nothing changes</translation>
    </message>
    <message>
        <source>กำลังสร้างแผนรวมใหม่แล้วเทียบ</source>
        <translation>Making the merged plan anew to compare</translation>
    </message>
    <message>
        <source>กำลังส่งออกสมุดบันทึก</source>
        <translation>Exporting the journal</translation>
    </message>
    <message>
        <source>กำลังอ่านสมุดบันทึก</source>
        <translation>Reading the journal</translation>
    </message>
    <message>
        <source>คัดลอกลายนิ้วมือ</source>
        <translation>Copy the fingerprint</translation>
    </message>
    <message>
        <source>คัดลอกลายนิ้วมือท้ายสมุดแล้ว</source>
        <translation>The last fingerprint of the journal was copied</translation>
    </message>
    <message>
        <source>ตรวจลูกโซ่</source>
        <translation>Check the chain</translation>
    </message>
    <message>
        <source>ต่อจากลายนิ้วมือ</source>
        <translation>Goes on from fingerprint</translation>
    </message>
    <message>
        <source>ทิ้งแผนรวมที่แสดงอยู่ แล้วสร้างใหม่จากคลังแฟ้มและสมุดบันทึกเพื่อเทียบว่าตรงกัน หยุดได้ระหว่างทาง</source>
        <translation>Throw the merged plan away and make it anew from vault and journal, to see that both are the same; can be stopped on the way</translation>
    </message>
    <message>
        <source>ทุกการกระทำ</source>
        <translation>All acts</translation>
    </message>
    <message>
        <source>ทุกคน</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>ทุกหน่วยงาน</source>
        <translation>All offices</translation>
    </message>
    <message>
        <source>ผู้บันทึก</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>ยังไม่มีรายการ</source>
        <translation>No entries yet</translation>
    </message>
    <message>
        <source>รายการที่</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>รายการที่ {seq:,} · {act}</source>
        <translation>Entry {seq:,} · {act}</translation>
    </message>
    <message>
        <source>รายการในสมุดบันทึก</source>
        <translation>Entries of the journal</translation>
    </message>
    <message>
        <source>รายละเอียด</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>ลายนิ้วมือรายการ</source>
        <translation>Fingerprint of the entry</translation>
    </message>
    <message>
        <source>สมุดงาน Excel (*.xlsx);;ข้อมูล CSV (*.csv)</source>
        <translation>Excel workbook (*.xlsx);;CSV data (*.csv)</translation>
    </message>
    <message>
        <source>สมุดบันทึก</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>สร้างแผนรวมใหม่แล้วเทียบ</source>
        <translation>Make the plan anew and compare</translation>
    </message>
    <message>
        <source>ส่งออก {count:,} รายการเป็น {file} แล้ว</source>
        <translation>Exported {count:,} entries as {file}</translation>
    </message>
    <message>
        <source>ส่งออกสมุดบันทึก</source>
        <translation>Export the journal</translation>
    </message>
    <message>
        <source>ส่งออก…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>หยุดแล้ว ไม่มีอะไรเปลี่ยน</source>
        <translation>Stopped; nothing has changed</translation>
    </message>
    <message>
        <source>เทียบลายนิ้วมือที่หน่วยงานอ่าน…</source>
        <translation>Compare a fingerprint that is read out…</translation>
    </message>
    <message>
        <source>เมื่อ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>แสดง {shown:,} จาก {whole:,} รายการ</source>
        <translation>{shown:,} of {whole:,} entries shown</translation>
    </message>
    <message>
        <source>ไปหน้าของหน่วยงาน</source>
        <translation>Go to the office&apos;s page</translation>
    </message>
    <message>
        <source>ไม่มีรายการที่ตรงกับตัวกรอง</source>
        <translation>No entry fits the filters</translation>
    </message>
</context>
<context>
    <name>KeyBlock</name>
    <message>
        <source>ต่ออายุ…</source>
        <translation>Renew…</translation>
    </message>
    <message>
        <source>นำเข้าใบรับรอง…</source>
        <translation>Import a certificate…</translation>
    </message>
    <message>
        <source>บัตรและคิวอาร์โค้ด…</source>
        <translation>Card and QR code…</translation>
    </message>
    <message>
        <source>สร้างกุญแจใหม่แทน…</source>
        <translation>Make a new key instead…</translation>
    </message>
    <message>
        <source>สร้างกุญแจ…</source>
        <translation>Make a key…</translation>
    </message>
    <message>
        <source>เปลี่ยนรหัส PIN…</source>
        <translation>Change the PIN…</translation>
    </message>
</context>
<context>
    <name>KeyCardDialog</name>
    <message>
        <source>กำลังเขียนบัตรประจำหน่วยงาน</source>
        <translation>Writing the office card</translation>
    </message>
    <message>
        <source>บัตรกุญแจลงนาม</source>
        <translation>Card of a signing key</translation>
    </message>
    <message>
        <source>บัตรประจำหน่วยงาน</source>
        <translation>Office card</translation>
    </message>
    <message>
        <source>บันทึกบัตร {name} แล้ว ส่งให้ส่วนกลางทางอีเมล</source>
        <translation>Card {name} saved. Send it to the centre by e-mail.</translation>
    </message>
    <message>
        <source>บันทึกแฟ้มบัตรสำหรับส่งส่วนกลาง…</source>
        <translation>Save the card file for the centre…</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>พิมพ์หรือเก็บเป็น PDF…</source>
        <translation>Print or keep as PDF…</translation>
    </message>
    <message>
        <source>รหัส PIN ของกุญแจนี้</source>
        <translation>PIN of this key</translation>
    </message>
    <message>
        <source>อ่านให้ส่วนกลางฟังทีละกลุ่มเมื่อเจ้าหน้าที่โทรมา ไม่มีใครมีสิทธิ์ถามรหัส PIN</source>
        <translation>Read it to the centre group by group when they call. Nobody has the right to ask for the PIN</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์ที่จะบันทึกบัตร</source>
        <translation>Choose a folder for the card</translation>
    </message>
    <message>
        <source>แฟ้มบัตรต้องลงนามด้วยกุญแจ จึงต้องใช้รหัส PIN ส่วนกระดาษไม่ต้อง</source>
        <translation>The card file is signed with the key, so it needs the PIN; the paper does not</translation>
    </message>
</context>
<context>
    <name>KeyPanel</name>
    <message>
        <source>กุญแจเดิมของหน่วยงานลงนามรับรองกุญแจใหม่นี้แล้ว จึงไม่ต้องโทร เมื่อรับแล้วใช้ได้ทั้งสองดอก 30 วัน จากนั้นกุญแจเดิมสิ้นสุด</source>
        <translation>The office&apos;s former key has signed for this new key, so there is no need to call. Once taken, both count for 30 days, then the former key ends</translation>
    </message>
    <message>
        <source>ตำแหน่ง</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>ต่ออายุจากกุญแจ</source>
        <translation>Renews the key</translation>
    </message>
    <message>
        <source>บัตรมาถึง</source>
        <translation>Card arrived</translation>
    </message>
    <message>
        <source>ผู้ถือ</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>มีบัตรมาแล้ว โทรยืนยันลายนิ้วมือกุญแจก่อน จึงรับแฟ้มที่ลงนามด้วยกุญแจนี้</source>
        <translation>A card has come. Confirm the fingerprint by telephone before files signed with this key are taken</translation>
    </message>
    <message>
        <source>ยังไม่มีกุญแจ ให้หน่วยงานสร้างกุญแจในหน้าส่งออก แล้วส่งบัตรประจำหน่วยงานมาทางอีเมล</source>
        <translation>No key yet. Let the office make one on its export page and send its card by e-mail</translation>
    </message>
    <message>
        <source>รับการต่ออายุ</source>
        <translation>Take the renewal</translation>
    </message>
    <message>
        <source>รับแฟ้มที่ลงนามด้วยกุญแจนี้</source>
        <translation>Files signed with this key are taken</translation>
    </message>
    <message>
        <source>หน้าที่</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>ออกให้แล้ว</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>เครื่องของหน่วยงานหาย…</source>
        <translation>The office&apos;s computer is lost…</translation>
    </message>
    <message>
        <source>เพิกถอนกุญแจ…</source>
        <translation>Revoke key…</translation>
    </message>
    <message>
        <source>เพิกถอนเมื่อ</source>
        <translation>Revoked on</translation>
    </message>
    <message>
        <source>เลือกกุญแจในรายการ</source>
        <translation>Choose a key in the list</translation>
    </message>
    <message>
        <source>เหตุผล</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>แฟ้มที่มาถึงหลังวันสุดท้ายถูกกักไว้ ให้หน่วยงานสร้างกุญแจใหม่และส่งบัตรมา</source>
        <translation>Files that arrived after the last day are held back. Let the office make a new key and send its card</translation>
    </message>
    <message>
        <source>แฟ้มที่ยังไม่รวมและลงนามด้วยกุญแจนี้ถูกกักไว้ ฉบับที่รวมแล้วไม่เปลี่ยน</source>
        <translation>Files that are not merged yet and were signed with this key are held back; merged revisions do not change</translation>
    </message>
    <message>
        <source>แฟ้มที่ลงนามด้วยกุญแจนี้…</source>
        <translation>Files signed with this key…</translation>
    </message>
    <message>
        <source>โทรยืนยันกุญแจ…</source>
        <translation>Confirm the key by telephone…</translation>
    </message>
    <message>
        <source>โทรยืนยันที่</source>
        <translation>Confirmed at</translation>
    </message>
    <message>
        <source>โทรศัพท์ในบัตร</source>
        <translation>Telephone on the card</translation>
    </message>
    <message>
        <source>โปรดสังเกต</source>
        <translation>Please note</translation>
    </message>
    <message>
        <source>ใกล้ถึงวันสุดท้าย แจ้งหน่วยงานให้ต่ออายุกุญแจในหน้าตั้งค่า แล้วส่งบัตรมา</source>
        <translation>The last day is near. Ask the office to renew its key in the settings and to send the card</translation>
    </message>
    <message>
        <source>ใช้ได้ตั้งแต่</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>ใช้ได้ถึง</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>ใบรับรอง</source>
        <translation>Certificate</translation>
    </message>
</context>
<context>
    <name>KeyboardMap</name>
    <message>
        <source>ค้นหาคำสั่งหรือแป้น</source>
        <translation>Look for a command or key</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>แป้นพิมพ์ลัด</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>กุญแจลงนามของหน่วยงาน</source>
        <translation>Office signing key</translation>
    </message>
    <message>
        <source>ต่ออายุแล้ว เปิดบัตร แล้วบันทึกแฟ้มบัตรส่งส่วนกลาง</source>
        <translation>Renewed. Open the card and save the card file for the centre</translation>
    </message>
    <message>
        <source>สร้างกุญแจแล้ว เปิดบัตร แล้วบันทึกแฟ้มบัตรส่งส่วนกลาง</source>
        <translation>Key made. Open the card and save the card file for the centre</translation>
    </message>
    <message>
        <source>สร้างกุญแจใหม่</source>
        <translation>Make a new key</translation>
    </message>
    <message>
        <source>สร้างกุญแจใหม่แทนกุญแจเดิม ใช้เมื่อลืมรหัส PIN หรือกุญแจรั่วไหล ข้อมูลแผนไม่หาย แต่ต้องส่งบัตรประจำหน่วยงานใหม่ให้ส่วนกลางยืนยันทางโทรศัพท์อีกครั้ง</source>
        <translation>Make a new key in place of the former one. Do this when the PIN is forgotten or the key has leaked. No plan data are lost, but a new office card must be sent to the centre and confirmed by telephone again</translation>
    </message>
    <message>
        <source>เปลี่ยนรหัส PIN แล้ว</source>
        <translation>The PIN was changed</translation>
    </message>
    <message>
        <source>เลือกไฟล์ใบรับรองจากผู้ให้บริการ</source>
        <translation>Choose the provider&apos;s certificate file</translation>
    </message>
    <message>
        <source>ใบรับรองพร้อมกุญแจ (*.p12 *.pfx)</source>
        <translation>Certificates with keys (*.p12 *.pfx)</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>กรองตามสถานะกุญแจ</source>
        <translation>Filter by key state</translation>
    </message>
    <message>
        <source>กำลังบันทึกกุญแจ</source>
        <translation>Saving the key</translation>
    </message>
    <message>
        <source>ตั้งแต่</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>ต่ออายุกุญแจของ {office} แล้ว</source>
        <translation>The key of {office} was renewed</translation>
    </message>
    <message>
        <source>ถึง</source>
        <translation>to</translation>
    </message>
    <message>
        <source>ทะเบียนกุญแจ</source>
        <translation>Register of keys</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ผู้ถือกุญแจ</source>
        <translation>Key holder</translation>
    </message>
    <message>
        <source>มุมมอง</source>
        <translation>View</translation>
    </message>
    <message>
        <source>ยืนยันกุญแจของ {office} แล้ว</source>
        <translation>Key of {office} confirmed</translation>
    </message>
    <message>
        <source>ลายนิ้วมือกุญแจ</source>
        <translation>Key fingerprint</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>หน่วยงานและการโอน</source>
        <translation>Offices and transfers</translation>
    </message>
    <message>
        <source>หน่วยงานและกุญแจ</source>
        <translation>Offices and keys</translation>
    </message>
    <message>
        <source>หน้าที่</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>เครื่องของหน่วยงานหาย</source>
        <translation>The office&apos;s computer is lost</translation>
    </message>
    <message>
        <source>เพิกถอนกุญแจ</source>
        <translation>Revoke key</translation>
    </message>
    <message>
        <source>เพิกถอนกุญแจของ {office} ทั้งหมด {count} ดอกทันที แล้วแสดงรายการแฟ้มที่ลงนามด้วยกุญแจเหล่านั้น และข้อความถึงหน่วยงานว่าต้องทำอะไรต่อ ข้อมูลที่รวมแล้วไม่เปลี่ยน</source>
        <translation>Revokes all {count} keys of {office} at once, then lists the files signed with them and shows a letter that tells the office what to do. What was merged does not change</translation>
    </message>
    <message>
        <source>เพิกถอนกุญแจของ {office} แล้ว</source>
        <translation>Key of {office} revoked</translation>
    </message>
    <message>
        <source>เพิกถอนและแสดงรายการ</source>
        <translation>Revoke and list</translation>
    </message>
    <message>
        <source>เรื่องที่รอส่วนกลาง</source>
        <translation>Waiting for the centre</translation>
    </message>
    <message>
        <source>เรื่องที่รอส่วนกลาง  {count}</source>
        <translation>Waiting for the centre  {count}</translation>
    </message>
    <message>
        <source>แฟ้มของ {office} ที่ลงนามด้วยกุญแจนี้และยังไม่รวมในแผนจะถูกกักไว้ ฉบับที่รวมแล้วไม่เปลี่ยน หน่วยงานต้องสร้างกุญแจใหม่และส่งบัตรใหม่</source>
        <translation>Files of {office} that are signed with this key and not yet in the plan will be quarantined. Revisions already applied stay as they are. The office must create a new key and send a new card.</translation>
    </message>
    <message>
        <source>ใบรับรองสำหรับ Excel…</source>
        <translation>Certificates for Excel…</translation>
    </message>
</context>
<context>
    <name>KitGrid</name>
    <message>
        <source>ฉบับก่อน: {value}</source>
        <translation>Former kit: {value}</translation>
    </message>
    <message>
        <source>ช่องนี้เปลี่ยนไม่ได้</source>
        <translation>This cell cannot be changed</translation>
    </message>
    <message>
        <source>พิมพ์ต่อที่แถวว่างท้ายตาราง</source>
        <translation>Type into the empty row at the end of the table</translation>
    </message>
    <message>
        <source>ลบแถว</source>
        <translation>Remove rows</translation>
    </message>
    <message>
        <source>ลบแถวที่เลือก (Ctrl+-)</source>
        <translation>Remove the selected rows (Ctrl+-)</translation>
    </message>
    <message>
        <source>เพิ่มแถว</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>เพิ่มใหม่ในร่างนี้</source>
        <translation>New in this draft</translation>
    </message>
</context>
<context>
    <name>KitPage</name>
    <message>
        <source>{keys:,} ดอก</source>
        <translation>Keys: {keys:,}</translation>
    </message>
    <message>
        <source>{nodes:,} รายการ ตัวชี้วัด {kpis:,}</source>
        <translation>Entries: {nodes:,}, KPIs: {kpis:,}</translation>
    </message>
    <message>
        <source>{offices:,} หน่วยงาน รวม {amount} บาท</source>
        <translation>Offices: {offices:,}, total {amount} baht</translation>
    </message>
    <message>
        <source>กรอบวงเงิน</source>
        <translation>Ceilings</translation>
    </message>
    <message>
        <source>กรอบแผน</source>
        <translation>Plan frame</translation>
    </message>
    <message>
        <source>กำลังสร้างกุญแจ</source>
        <translation>Creating the key</translation>
    </message>
    <message>
        <source>กำลังออกชุดแผน</source>
        <translation>Issuing the kit</translation>
    </message>
    <message>
        <source>กุญแจของส่วนกลาง</source>
        <translation>Key of the centre</translation>
    </message>
    <message>
        <source>กุญแจนี้ใช้ลงนามชุดแผนและผลการพิจารณา ตั้งรหัส PIN อย่างน้อย 6 ตัวอักษร ยิ่งยาวยิ่งปลอดภัย โปรแกรมไม่เก็บรหัส PIN และกู้คืนให้ไม่ได้</source>
        <translation>This key signs kits and returns. Set a PIN of at least 6 characters; the longer, the safer. The program does not store the PIN and cannot recover it.</translation>
    </message>
    <message>
        <source>กุญแจหน่วยงาน</source>
        <translation>Office keys</translation>
    </message>
    <message>
        <source>คัดลอกข้อความอีเมล</source>
        <translation>Copy the e-mail text</translation>
    </message>
    <message>
        <source>คัดลอกข้อความอีเมลของชุดแผนฉบับที่ {number} แล้ว แนบไฟล์ {file}</source>
        <translation>Copied the e-mail&apos;s text of kit no. {number}; attach {file}</translation>
    </message>
    <message>
        <source>คัดลอกลายนิ้วมือ</source>
        <translation>Copy the fingerprint</translation>
    </message>
    <message>
        <source>คัดลอกลายนิ้วมือกุญแจของส่วนกลางแล้ว</source>
        <translation>The fingerprint of the centre&apos;s key was copied</translation>
    </message>
    <message>
        <source>ฉบับที่</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>ฉบับที่ {number}</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>ชื่อแผน</source>
        <translation>Plan name</translation>
    </message>
    <message>
        <source>ชุดแผน</source>
        <translation>Kit</translation>
    </message>
    <message>
        <source>ชุดแผนฉบับที่ {number} เปลี่ยนจากฉบับก่อน {count:,} รายการ และมีทะเบียนกุญแจล่าสุด เมื่อออกแล้วแก้ไขไม่ได้ ต้องออกฉบับใหม่</source>
        <translation>Kit no. {number} changes {count:,} entries of the former one and carries the latest register of keys. Once issued it cannot be changed; a new one has to be issued.</translation>
    </message>
    <message>
        <source>ชุดแผนฉบับแรกของรอบแผน เมื่อออกแล้วแก้ไขไม่ได้ ต้องออกฉบับใหม่ กรุณาตรวจช่วงเวลานำส่งก่อน</source>
        <translation>The first kit of the cycle. Once issued it cannot be changed; a new one has to be issued. Please check the submission window first.</translation>
    </message>
    <message>
        <source>ชุดแผนที่ออกแล้ว</source>
        <translation>Issued kits</translation>
    </message>
    <message>
        <source>ชุดแผนปัจจุบัน</source>
        <translation>Current kit</translation>
    </message>
    <message>
        <source>ช่วงเวลานำส่ง</source>
        <translation>Submission window</translation>
    </message>
    <message>
        <source>ช่วงเวลานำส่งของทุกหน่วยงาน {opens} ถึง {closes} หน่วยงานที่ได้ขยายเวลาใช้วันที่ในชุดแผน
</source>
        <translation>Submission window of all offices {opens} to {closes}; offices with an extension follow the days in the kit
</translation>
    </message>
    <message>
        <source>ตรวจร่าง ลงนาม และเขียนไฟล์ (Ctrl+Shift+I)</source>
        <translation>Check the draft, sign it and write the file (Ctrl+Shift+I)</translation>
    </message>
    <message>
        <source>ปีงบประมาณ</source>
        <translation>Fiscal year</translation>
    </message>
    <message>
        <source>ยังไม่มีกุญแจของส่วนกลาง</source>
        <translation>The centre has no key yet</translation>
    </message>
    <message>
        <source>ยังไม่ได้ออกชุดแผน</source>
        <translation>No kit has been issued yet</translation>
    </message>
    <message>
        <source>ยังไม่ได้ออกชุดแผน เตรียมร่างในแท็บด้านบนแล้วกดออกชุดแผน</source>
        <translation>No kit was issued yet. Prepare the draft in the sections above and issue it.</translation>
    </message>
    <message>
        <source>รหัสตรวจสอบ</source>
        <translation>Verification code</translation>
    </message>
    <message>
        <source>สร้างกุญแจ</source>
        <translation>Create key</translation>
    </message>
    <message>
        <source>สร้างกุญแจของส่วนกลาง</source>
        <translation>Create the centre&apos;s key</translation>
    </message>
    <message>
        <source>สร้างกุญแจของส่วนกลางก่อน</source>
        <translation>Create the centre&apos;s key first.</translation>
    </message>
    <message>
        <source>สร้างกุญแจของส่วนกลางแล้ว สำรองแฟ้มงานไว้ด้วย</source>
        <translation>The centre&apos;s key was created. Back up the workspace as well.</translation>
    </message>
    <message>
        <source>สร้างกุญแจของส่วนกลาง…</source>
        <translation>Create the centre&apos;s key…</translation>
    </message>
    <message>
        <source>สิ่งที่เปลี่ยน</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>หน่วยงานใช้ลายนิ้วมือนี้เทียบว่าชุดแผนและผลการพิจารณามาจากส่วนกลางจริง อ่านให้ฟังทางโทรศัพท์ได้</source>
        <translation>Offices compare this fingerprint to be sure that a kit or return really comes from the centre. You may read it out over the telephone.</translation>
    </message>
    <message>
        <source>ออกชุดแผนฉบับที่ {number} แล้ว: {file} ส่งแฟ้มนี้ให้ทุกหน่วยงาน ข้อความอีเมลคัดลอกได้ที่นี่</source>
        <translation>Kit no. {number} is issued: {file}. Send this file to all offices; the e-mail&apos;s text can be copied here</translation>
    </message>
    <message>
        <source>ออกชุดแผนฉบับที่ {number}…</source>
        <translation>Issue kit no. {number}…</translation>
    </message>
    <message>
        <source>ออกชุดแผนยังไม่ได้ มีข้อที่ต้องแก้ {count:,} ข้อ</source>
        <translation>The kit cannot be issued yet: {count:,} things to mend</translation>
    </message>
    <message>
        <source>ออกเมื่อ</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>เรื่อง ชุดแผนฉบับที่ {number} {plan}

เรียน สำนักงานอุตสาหกรรมจังหวัดทุกจังหวัด

กองยุทธศาสตร์และแผนงานขอส่งชุดแผนฉบับที่ {number} ตามแฟ้มแนบ {file}
สาระของฉบับนี้
{changes}
{window}
กรุณาเปิดโปรแกรม ไปที่หน้า “ประวัติ” กด “รับไฟล์จากส่วนกลาง…” แล้วเลือกแฟ้มนี้ ข้อมูลที่หน่วยงานกรอกไว้ไม่หาย โปรแกรมจะแสดงรายการที่กระทบกับแผนของหน่วยงานให้ตรวจก่อนส่งครั้งต่อไป
รหัสตรวจสอบของแฟ้ม: {code}
ลายนิ้วมือกุญแจของส่วนกลาง: {fingerprint}

กองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงอุตสาหกรรม</source>
        <translation>Subject: Plan kit no. {number} {plan}

To all provincial industry offices

The Strategy and Planning Division sends plan kit no. {number} in the attached file {file}
What is in it
{changes}
{window}
Please open the program, go to “History”, press “Receive a file from the centre…” and choose this file. Nothing that your office entered is lost; the program shows what touches your plan so that you can look at it before you send again.
Verification code of the file: {code}
Fingerprint of the centre&apos;s key: {fingerprint}

Strategy and Planning Division, Office of the Permanent Secretary, Ministry of Industry</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์สำหรับชุดแผน</source>
        <translation>Choose a folder for the kit</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์และออกชุดแผน…</source>
        <translation>Choose folder and issue kit…</translation>
    </message>
    <message>
        <source>ไฟล์</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>KitTables</name>
    <message>
        <source>Area: กลุ่มจังหวัด</source>
        <translation>Area: cluster</translation>
    </message>
    <message>
        <source>กรอบวงเงิน</source>
        <translation>Ceilings</translation>
    </message>
    <message>
        <source>กรอบแผน</source>
        <translation>Plan frame</translation>
    </message>
    <message>
        <source>ขยายเวลารายหน่วยงาน</source>
        <translation>Extensions of single offices</translation>
    </message>
    <message>
        <source>ชุดแผน</source>
        <translation>Kit</translation>
    </message>
    <message>
        <source>ตัวชี้วัดของแผน</source>
        <translation>KPIs of the plan</translation>
    </message>
    <message>
        <source>มาจาก</source>
        <translation>From</translation>
    </message>
    <message>
        <source>รวมทุกปี</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>รหัสที่เปลี่ยน</source>
        <translation>Changed codes</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>เป้าหมาย {year}</source>
        <translation>Target {year}</translation>
    </message>
    <message>
        <source>โปรแกรม</source>
        <translation>Program</translation>
    </message>
</context>
<context>
    <name>KpiForm</name>
    <message>
        <source>! ปี {year}: ค่าสะสมลดลงระหว่างปี ค่าสูงสุดคือ {found} {unit}</source>
        <translation>! {year}: the cumulative figures fall within the year; the highest is {found} {unit}</translation>
    </message>
    <message>
        <source>! ปี {year}: ไตรมาส{how}ได้ {found} แต่ค่าเป้าหมายคือ {target} {unit}</source>
        <translation>! {year}: quarters {how}: {found}, but the target is {target} {unit}</translation>
    </message>
    <message>
        <source>! เกณฑ์ต้องเรียง{direction}ตามคะแนน ดูช่องที่ทำเครื่องหมายไว้</source>
        <translation>! Thresholds must go {direction} with the scores. See the marked cells.</translation>
    </message>
    <message>
        <source>{rule} · ตรงทั้ง {count} ปี</source>
        <translation>{rule} · right in all {count} years</translation>
    </message>
    <message>
        <source>กรอกค่ารายไตรมาสได้ถ้ามี</source>
        <translation>Quarters may be filled in where there are any</translation>
    </message>
    <message>
        <source>กรอกค่าเป้าหมายปีแรกก่อน เกณฑ์ระดับกลางเท่ากับค่านั้น</source>
        <translation>Enter the first year&apos;s target first; the middle level is that figure</translation>
    </message>
    <message>
        <source>กรอกช่วงการปรับเกณฑ์ที่มากกว่าศูนย์ก่อน</source>
        <translation>Enter a step between levels above zero first</translation>
    </message>
    <message>
        <source>ค่าฐาน: {reason}</source>
        <translation>Baseline: {reason}</translation>
    </message>
    <message>
        <source>ค่าฐานเว้นว่างอยู่ ค่าว่างไม่ใช่ศูนย์</source>
        <translation>The baseline is empty. Empty is not zero.</translation>
    </message>
    <message>
        <source>ค่านี้ไม่เรียงต่อจากระดับก่อนหน้าตามทิศทางของตัวชี้วัด</source>
        <translation>This value does not go on from the level before it in the KPI&apos;s direction</translation>
    </message>
    <message>
        <source>ค่าสะสม: ไตรมาสที่ 4 ต้องเท่ากับค่าเป้าหมายทั้งปี และไม่ลดลงระหว่างปี</source>
        <translation>Cumulative: the 4th quarter must be the year&apos;s target, and no quarter may fall</translation>
    </message>
    <message>
        <source>จากน้อยไปมาก</source>
        <translation>from low to high</translation>
    </message>
    <message>
        <source>จากมากไปน้อย</source>
        <translation>from high to low</translation>
    </message>
    <message>
        <source>ถอนคำตอบนี้</source>
        <translation>Take this answer back</translation>
    </message>
    <message>
        <source>ปรับค่าเป้าหมายตามไตรมาส</source>
        <translation>Set the targets by their quarters</translation>
    </message>
    <message>
        <source>ปรับค่าเป้าหมายตามไตรมาสแล้ว กด Ctrl+Z ในตารางค่าเป้าหมายเพื่อเลิกทำ</source>
        <translation>The targets follow their quarters now. Press Ctrl+Z in the table of targets to undo it.</translation>
    </message>
    <message>
        <source>ปี {year}: ไตรมาส{how}ได้ {found} {unit}</source>
        <translation>{year}: quarters {how}: {found} {unit}</translation>
    </message>
    <message>
        <source>ปี {year}: ไตรมาส{how}ได้ {found} {unit} ตรงกับค่าเป้าหมาย</source>
        <translation>{year}: quarters {how}: {found} {unit}, as the target</translation>
    </message>
    <message>
        <source>ยังไม่มีเกณฑ์ กรอกช่วงการปรับเกณฑ์แล้วกดเติม หรือพิมพ์ในตาราง จำนวนระดับและคะแนนกำหนดเองได้</source>
        <translation>No levels yet. Enter the step between levels and fill them in, or type into the table; number and scores of the levels are free.</translation>
    </message>
    <message>
        <source>เกณฑ์ {count} ระดับ เรียง{direction}ถูกต้อง</source>
        <translation>{count} levels, rightly in order {direction}</translation>
    </message>
    <message>
        <source>เติมเกณฑ์ {count} ระดับแล้ว กด Ctrl+Z ในตารางเกณฑ์เพื่อเลิกทำ</source>
        <translation>{count} levels filled in. Press Ctrl+Z in the table of levels to undo it.</translation>
    </message>
    <message>
        <source>เติมเกณฑ์จากช่วง</source>
        <translation>Fill levels from the step</translation>
    </message>
    <message>
        <source>เติมเกณฑ์ทุกระดับจากค่าเป้าหมาย บวกลบช่วงการปรับเกณฑ์ ระดับกลางเท่ากับค่าเป้าหมาย</source>
        <translation>Fill all thresholds from the target, one step up or down a level; the middle level is the target</translation>
    </message>
    <message>
        <source>โดยไม่ซ้ำค่า</source>
        <translation>without repeating a value</translation>
    </message>
    <message>
        <source>ไม่มีข้อมูล / เป็นครั้งแรก</source>
        <translation>No data / first time</translation>
    </message>
    <message>
        <source>ไม่สะสม: ทุกไตรมาสรวมกันต้องเท่ากับค่าเป้าหมายทั้งปี</source>
        <translation>Not cumulative: the quarters must add up to the year&apos;s target</translation>
    </message>
</context>
<context>
    <name>KpiRows</name>
    <message>
        <source>เป้าหมาย {year}</source>
        <translation>Target {year}</translation>
    </message>
</context>
<context>
    <name>KpisPage</name>
    <message>
        <source>จดไว้แล้วว่าไม่มีค่าฐาน</source>
        <translation>Noted that there is no baseline</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>KPIs</translation>
    </message>
    <message>
        <source>เปลี่ยนวิธีรวมค่า</source>
        <translation>Change the merge rule</translation>
    </message>
    <message>
        <source>เพิ่มตัวชี้วัด</source>
        <translation>Add KPI</translation>
    </message>
    <message>
        <source>โครงการใหม่ไม่ต้องมีค่าฐาน เว้นว่างไว้ได้เลย</source>
        <translation>A new project needs no baseline; it may stay empty</translation>
    </message>
    <message>
        <source>ใช้{rule}</source>
        <translation>Use {rule}</translation>
    </message>
    <message>
        <source>ไม่มีข้อมูล / เป็นครั้งแรก</source>
        <translation>No data / first time</translation>
    </message>
</context>
<context>
    <name>KpisView</name>
    <message>
        <source>คำอธิบายการรวมค่า</source>
        <translation>How the figures were merged</translation>
    </message>
    <message>
        <source>ค่ารวม {year}</source>
        <translation>Merged {year}</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>KPIs</translation>
    </message>
    <message>
        <source>ตัวชี้วัดของหน่วยงานที่นำมารวม</source>
        <translation>Offices&apos; KPIs that were merged</translation>
    </message>
    <message>
        <source>ตัวชี้วัดของหน่วยงานที่นำมารวม  {count:,}</source>
        <translation>Offices&apos; KPIs that were merged  {count:,}</translation>
    </message>
    <message>
        <source>ตัวชี้วัดที่แสดง</source>
        <translation>KPIs shown</translation>
    </message>
    <message>
        <source>ตัวชี้วัดรวมระดับกระทรวง</source>
        <translation>KPIs of the ministry</translation>
    </message>
    <message>
        <source>ตัวตั้ง / ตัวหาร</source>
        <translation>Numerator / denominator</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ปี {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>ผลการรวม</source>
        <translation>Merged?</translation>
    </message>
    <message>
        <source>ยังไม่มีตัวชี้วัดในชุดแผนหรือในฉบับที่รวมแล้ว</source>
        <translation>There are no KPIs in the kit or in the applied revisions yet</translation>
    </message>
    <message>
        <source>รวม {year}</source>
        <translation>Sum {year}</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>วิธีรวมค่า</source>
        <translation>Merge rule</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>หน่วยนับ</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>เป้า {year}</source>
        <translation>Target {year}</translation>
    </message>
    <message>
        <source>เป้ากระทรวง {year}</source>
        <translation>Ministry target {year}</translation>
    </message>
    <message>
        <source>เลือกตัวชี้วัดเพื่อดูค่าของแต่ละหน่วยงาน</source>
        <translation>Choose a KPI to see each office&apos;s values</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>ไม่มีตัวชี้วัดที่ตรงกับตัวกรองนี้</source>
        <translation>No KPI fits this filter</translation>
    </message>
</context>
<context>
    <name>LevelLadder</name>
    <message>
        <source>{score} คะแนน</source>
        <translation>score {score}</translation>
    </message>
    <message>
        <source>เส้นระดับคะแนน</source>
        <translation>Scale of scores</translation>
    </message>
</context>
<context>
    <name>LineForm</name>
    <message>
        <source>! ปี {year}: ประมาณการ {forward} บาท ต่ำกว่าเงินผูกพัน {obliged} บาท</source>
        <translation>! {year}: the estimate of {forward} baht is below the obligation of {obliged} baht</translation>
    </message>
    <message>
        <source>ปรับประมาณการให้เท่าเงินผูกพัน</source>
        <translation>Raise the estimates to the obligations</translation>
    </message>
    <message>
        <source>ปรับประมาณการให้เท่าเงินผูกพันแล้ว กด Ctrl+Z ในตารางรายปีเพื่อเลิกทำ</source>
        <translation>The estimates are raised to the obligations. Press Ctrl+Z in the table of years to undo it.</translation>
    </message>
    <message>
        <source>วงเงินผูกพันทั้งสิ้น {total} บาท {count} ปี · ปีแรกร้อยละ {share} · ปีอื่นรวม {rest} บาท</source>
        <translation>Obligation {total} baht over {count} years · first year {share}% · other years {rest} baht</translation>
    </message>
    <message>
        <source>เพิ่มวงเงินผูกพันของปีต่อไปทีละปี ปีของรายการนับเงินของรายการเอง</source>
        <translation>Add the obligation of each later year; the line&apos;s own year counts its own amount</translation>
    </message>
</context>
<context>
    <name>LineRows</name>
    <message>
        <source>จำนวน (คน x วัน x ครั้ง)</source>
        <translation>Quantity (people x days x times)</translation>
    </message>
    <message>
        <source>พิมพ์รวมในช่องเดียว เช่น 3 คน x 5 วัน x 2 ครั้ง</source>
        <translation>Type all in one cell, such as 3 people x 5 days x 2 times</translation>
    </message>
</context>
<context>
    <name>LineSums</name>
    <message>
        <source>ยังไม่มีชื่อโครงการ</source>
        <translation>Project without a name</translation>
    </message>
    <message>
        <source>ยังไม่เลือกหมวด</source>
        <translation>No category yet</translation>
    </message>
</context>
<context>
    <name>LinesCard</name>
    <message>
        <source>ค่าเสนอ</source>
        <translation>Proposals</translation>
    </message>
    <message>
        <source>ปี</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>รายการงบประมาณ: เลือกโครงการในแผนรวม</source>
        <translation>Budget lines: select a project in the merged plan</translation>
    </message>
    <message>
        <source>รายการงบประมาณของโครงการ</source>
        <translation>Budget lines of the project</translation>
    </message>
    <message>
        <source>รายการงบประมาณของโครงการ (บาท)</source>
        <translation>Budget lines of the project (baht)</translation>
    </message>
    <message>
        <source>หน่วยงานขอ</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>หลังเสนอปรับ</source>
        <translation>After proposals</translation>
    </message>
</context>
<context>
    <name>LinesDialog</name>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ค้นด้วยชื่อรายการ โครงการ หรือรหัสหน่วยงาน</source>
        <translation>Search by line, project or office code</translation>
    </message>
    <message>
        <source>ค้นหารายการงบประมาณ</source>
        <translation>Search budget lines</translation>
    </message>
    <message>
        <source>ชื่อคล้าย</source>
        <translation>Likeness</translation>
    </message>
    <message>
        <source>ปิดหน้าต่างนี้โดยไม่ทำอะไร (Esc)</source>
        <translation>Close this window and do nothing (Esc)</translation>
    </message>
    <message>
        <source>พบ {count:,} รายการ กด Ctrl หรือ Shift ค้างไว้เพื่อเลือกหลายรายการ หรือ Ctrl+A เลือกทั้งหมด</source>
        <translation>{count:,} lines found. Hold Ctrl or Shift to select several, or Ctrl+A for all</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>รายการที่เพิ่มได้</source>
        <translation>Lines that can be added</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>หน่วยงานขอ</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>หมวดรายจ่าย</source>
        <translation>Expense categories</translation>
    </message>
    <message>
        <source>เพิ่ม {count:,} รายการที่เลือก</source>
        <translation>Add {count:,} selected lines</translation>
    </message>
    <message>
        <source>เพิ่มรายการที่เลือก</source>
        <translation>Add the selected lines</translation>
    </message>
    <message>
        <source>เพิ่มรายการย่อย</source>
        <translation>Add lines</translation>
    </message>
    <message>
        <source>เพิ่มรายการย่อยใน “{name}”</source>
        <translation>Add lines to “{name}”</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>ไม่พบรายการของปีนี้ที่ยังไม่อยู่ในรายการใด ลองค้นด้วยคำอื่น</source>
        <translation>No free line of this year was found. Try other words</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>(ยังไม่ได้เลือกแผน)</source>
        <translation>(no plan chosen yet)</translation>
    </message>
    <message>
        <source>ความเชื่อมโยงหลัก</source>
        <translation>Primary link</translation>
    </message>
    <message>
        <source>ความเห็นจากส่วนกลาง</source>
        <translation>Comment from the centre</translation>
    </message>
    <message>
        <source>มีความเห็นจากส่วนกลาง กดเพื่ออ่าน</source>
        <translation>The centre has commented. Press to read</translation>
    </message>
    <message>
        <source>รหัสนี้ไม่มีในบัญชีของชุดแผน</source>
        <translation>The kit&apos;s list does not have this code</translation>
    </message>
    <message>
        <source>ลบความเชื่อมโยงนี้</source>
        <translation>Remove this link</translation>
    </message>
    <message>
        <source>ลบความเชื่อมโยงนี้ (Delete)</source>
        <translation>Remove this link (Delete)</translation>
    </message>
    <message>
        <source>เปลี่ยน…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>โครงการมียุทธศาสตร์ชาติหลักได้ด้านเดียว เลือกด้านนี้แล้วด้านเดิมจะเป็นความเชื่อมโยงรอง</source>
        <translation>A project has one primary national strategy. If you choose this one, the former becomes a secondary link</translation>
    </message>
    <message>
        <source>ไม่รู้จัก</source>
        <translation>Unknown</translation>
    </message>
</context>
<context>
    <name>LinkFile</name>
    <message>
        <source>กำลังอ่านไฟล์</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>นำเข้า {count} รหัสจาก {file}</source>
        <translation>Import {count} codes from {file}</translation>
    </message>
    <message>
        <source>นำเข้า {count} รหัสลงในร่างแล้ว</source>
        <translation>{count} codes were imported into the draft</translation>
    </message>
    <message>
        <source>เลือกไฟล์รายการเป้าหมาย</source>
        <translation>Choose a file with a list of targets</translation>
    </message>
    <message>
        <source>ไฟล์ Excel (*.xlsx *.xlsm *.xls *.ods)</source>
        <translation>Excel files (*.xlsx *.xlsm *.xls *.ods)</translation>
    </message>
    <message>
        <source>ไม่พบตารางในไฟล์ {file}</source>
        <translation>No table was found in the file {file}</translation>
    </message>
</context>
<context>
    <name>LinkImportDialog</name>
    <message>
        <source>คอลัมน์ {letter}: {heading}</source>
        <translation>Column {letter}: {heading}</translation>
    </message>
    <message>
        <source>คอลัมน์ในไฟล์</source>
        <translation>Columns of the file</translation>
    </message>
    <message>
        <source>ชื่อ</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ติ๊กด้วยแป้นเว้นวรรค รหัสที่เปลี่ยนชื่อไม่ถูกติ๊กไว้ให้ ตรวจก่อนติ๊ก</source>
        <translation>Space ticks. Codes whose name changes are not ticked for you; look before you tick them.</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ที่ในไฟล์</source>
        <translation>Place in the file</translation>
    </message>
    <message>
        <source>นำเข้า {count:,} รหัส</source>
        <translation>Import {count:,} codes</translation>
    </message>
    <message>
        <source>นำเข้ารหัสจาก Excel</source>
        <translation>Import codes from Excel</translation>
    </message>
    <message>
        <source>ผล</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>ยังไม่นำเข้า</source>
        <translation>Do not import</translation>
    </message>
    <message>
        <source>ยังไม่นำเข้า (Esc)</source>
        <translation>Do not import (Esc)</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>รหัสในไฟล์</source>
        <translation>Codes of the file</translation>
    </message>
    <message>
        <source>ลงในร่างเป็นขั้นเดียว กดเลิกทำได้ (Ctrl+Enter)</source>
        <translation>Goes into the draft as one step that can be undone (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>อยู่ภายใต้</source>
        <translation>Under</translation>
    </message>
    <message>
        <source>เดิม: {name}</source>
        <translation>Before: {name}</translation>
    </message>
    <message>
        <source>เปลี่ยน</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>เหตุผล</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>เหมือนเดิม</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>แผ่นงาน {sheet}</source>
        <translation>Sheet {sheet}</translation>
    </message>
    <message>
        <source>แสดงเฉพาะ</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>โปรแกรมเดาจากหัวตาราง แก้ได้ ผลทางขวาเปลี่ยนตาม</source>
        <translation>Guessed from the headings; change it and the result at the right follows</translation>
    </message>
    <message>
        <source>ใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>ไม่นำเข้า</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>ไม่รับ</source>
        <translation>Refused</translation>
    </message>
</context>
<context>
    <name>LinkPicker</name>
    <message>
        <source>กลับไปเลือก</source>
        <translation>Back to choosing</translation>
    </message>
    <message>
        <source>กลับไปเลือก เหตุผลที่พิมพ์ไว้ยังอยู่ (Esc)</source>
        <translation>Back to choosing; the reason you typed stays (Esc)</translation>
    </message>
    <message>
        <source>ค้นหาแผนหรือนโยบาย</source>
        <translation>Search plans and policies</translation>
    </message>
    <message>
        <source>ชื่อนี้ยังไม่ได้เทียบกับบัญชีของสภาพัฒน์ ถ้าชุดแผนมีชื่อใหม่ โปรแกรมจะใช้ชื่อนั้น</source>
        <translation>This name has not been compared with NESDC&apos;s list. If the kit has another name, that one is used</translation>
    </message>
    <message>
        <source>ถ้ายังไม่พร้อม เพิ่มไว้ก่อนแล้วกรอกเหตุผลภายหลังได้ แต่ต้องครบก่อนนำส่ง</source>
        <translation>If you are not ready, add the link now and write the reason later; it must be there before submitting</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ประเภทของแผน</source>
        <translation>Kind of plan</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ปิดโดยไม่เพิ่ม (Esc)</source>
        <translation>Close without adding (Esc)</translation>
    </message>
    <message>
        <source>พบ {count} รายการ</source>
        <translation>{count} found</translation>
    </message>
    <message>
        <source>พิมพ์รหัสหรือคำค้น เรียงอย่างไรก็ได้ เช่น 0401 หรือ แปรรูป เกษตร</source>
        <translation>Type a code such as 0401, or Thai words in any order</translation>
    </message>
    <message>
        <source>พิมพ์เพื่อค้น ↑ ↓ เลื่อน ← → พับหรือกาง Enter เลือก</source>
        <translation>Type to search, ↑ ↓ to move, ← → to fold or unfold, Enter to choose</translation>
    </message>
    <message>
        <source>เชื่อมโยงตามนี้</source>
        <translation>Link to it</translation>
    </message>
    <message>
        <source>เปลี่ยนความเชื่อมโยง</source>
        <translation>Change the link</translation>
    </message>
    <message>
        <source>เป็นชื่อแผนทั้งฉบับ ให้กางออกแล้วเลือกด้าน ประเด็น หรือเป้าหมาย</source>
        <translation>This is a whole plan. Unfold it and choose an area, issue or target</translation>
    </message>
    <message>
        <source>เพิ่มความเชื่อมโยง</source>
        <translation>Add the link</translation>
    </message>
    <message>
        <source>เลือกแผนหรือนโยบายที่เชื่อมโยง</source>
        <translation>Choose a plan or policy to link to</translation>
    </message>
    <message>
        <source>เลือกแล้วระบุเหตุผล (Enter)</source>
        <translation>Choose, then give the reason (Enter)</translation>
    </message>
    <message>
        <source>เลือก…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>แผนและนโยบาย</source>
        <translation>Plans and policies</translation>
    </message>
    <message>
        <source>โครงการนี้ช่วยให้บรรลุเรื่องนี้อย่างไร ผู้พิจารณาจะอ่านเหตุผลนี้</source>
        <translation>How does this project help to achieve it? The reviewer will read this reason</translation>
    </message>
    <message>
        <source>โครงการนี้เชื่อมโยงกับ “{name}” แล้ว แก้เหตุผลได้ในรายการ</source>
        <translation>This project is linked to “{name}” already. Its reason can be edited in the list</translation>
    </message>
    <message>
        <source>โครงการนี้เชื่อมโยงกับรายการนี้แล้ว</source>
        <translation>This project is linked to it already</translation>
    </message>
    <message>
        <source>ให้เป็นยุทธศาสตร์ชาติหลักของโครงการ</source>
        <translation>Make it the project&apos;s primary national strategy</translation>
    </message>
    <message>
        <source>ให้เป็นยุทธศาสตร์ชาติหลักแทน “{name}”</source>
        <translation>Make it the primary national strategy in place of “{name}”</translation>
    </message>
    <message>
        <source>ไม่พบ “{words}” ลองพิมพ์น้อยคำลง หรือเลือก “ทั้งหมด”</source>
        <translation>“{words}” was not found. Type fewer words, or choose “All”</translation>
    </message>
    <message>
        <source>“{name}” ไม่มีผลบังคับใช้ในปี {years} ของโครงการ จะเชื่อมโยงหรือไม่</source>
        <translation>“{name}” is not in force in the project&apos;s years {years}. Link to it?</translation>
    </message>
</context>
<context>
    <name>LinksSection</name>
    <message>
        <source>ความเชื่อมโยงแผน</source>
        <translation>Plan links</translation>
    </message>
    <message>
        <source>นำเข้าจาก Excel…</source>
        <translation>Import from Excel…</translation>
    </message>
    <message>
        <source>รหัสที่ออกไปแล้วไม่ลบ ให้ใส่ “ใช้ถึงปี” เพื่อเลิกใช้</source>
        <translation>Issued codes are not removed; enter “Valid to” to retire them</translation>
    </message>
    <message>
        <source>อ่านรายการเป้าหมาย Y1 Y2 จากไฟล์ แล้วดูก่อนว่าอะไรใหม่ เปลี่ยน หรือไม่รับ</source>
        <translation>Read the list of Y1 and Y2 targets from a file, and see first what is new, changed or refused</translation>
    </message>
</context>
<context>
    <name>LinksView</name>
    <message>
        <source>(ยังไม่มีชื่อ)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>X โครงการนี้</source>
        <translation>X this project</translation>
    </message>
    <message>
        <source>Y1 เป้าหมายแผนย่อย</source>
        <translation>Y1 sub-plan target</translation>
    </message>
    <message>
        <source>Y1 แผนย่อย</source>
        <translation>Y1 sub-plan</translation>
    </message>
    <message>
        <source>Y2 เป้าหมายแผนแม่บท</source>
        <translation>Y2 master plan target</translation>
    </message>
    <message>
        <source>Y2 แผนแม่บท</source>
        <translation>Y2 master plan</translation>
    </message>
    <message>
        <source>Z ยุทธศาสตร์ชาติ</source>
        <translation>Z national strategy</translation>
    </message>
    <message>
        <source>ค้นและเลือกแผนหรือนโยบาย (Insert)</source>
        <translation>Search and choose a plan or policy (Insert)</translation>
    </message>
    <message>
        <source>ชุดแผนนี้ยังไม่มีบัญชีเป้าหมายของรายการนี้</source>
        <translation>The kit has no list of targets for this entry yet</translation>
    </message>
    <message>
        <source>ยังไม่มีความเชื่อมโยง ต้องมียุทธศาสตร์ชาติหลัก 1 ด้าน และแผนแม่บทอย่างน้อย 1 ประเด็น พร้อมเหตุผล</source>
        <translation>No links yet. One primary national strategy and at least one master plan issue are needed, each with a reason</translation>
    </message>
    <message>
        <source>ย้ายความเชื่อมโยงหลัก</source>
        <translation>Move the primary link</translation>
    </message>
    <message>
        <source>ลบความเชื่อมโยง</source>
        <translation>Remove the link</translation>
    </message>
    <message>
        <source>ลบความเชื่อมโยง “{name}” แล้ว</source>
        <translation>Link “{name}” removed</translation>
    </message>
    <message>
        <source>เปลี่ยนความเชื่อมโยง</source>
        <translation>Change the link</translation>
    </message>
    <message>
        <source>เพิ่มความเชื่อมโยง {code}</source>
        <translation>Add the link {code}</translation>
    </message>
    <message>
        <source>เพิ่มความเชื่อมโยง…</source>
        <translation>Add a link…</translation>
    </message>
    <message>
        <source>เลือกประเด็นแผนแม่บท…</source>
        <translation>Choose a master plan issue…</translation>
    </message>
    <message>
        <source>เลือกยุทธศาสตร์ชาติหลัก…</source>
        <translation>Choose the primary national strategy…</translation>
    </message>
    <message>
        <source>เลือกเป้าหมาย…</source>
        <translation>Choose a target…</translation>
    </message>
    <message>
        <source>เลือกแผนย่อยหรือเป้าหมาย…</source>
        <translation>Choose a sub-plan or target…</translation>
    </message>
    <message>
        <source>เหตุผลที่เชื่อมโยง</source>
        <translation>Reason for the link</translation>
    </message>
</context>
<context>
    <name>MapAndList</name>
    <message>
        <source>กรองตามสถานะ</source>
        <translation>Filter by state</translation>
    </message>
    <message>
        <source>กรอบวงเงิน</source>
        <translation>Ceilings</translation>
    </message>
    <message>
        <source>กำหนดส่ง</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>ขอรวม (บาท)</source>
        <translation>Total requested (baht)</translation>
    </message>
    <message>
        <source>ขั้นต่อไป</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>คงเหลือในกรอบ</source>
        <translation>Left under the ceiling</translation>
    </message>
    <message>
        <source>ครั้งที่</source>
        <translation>Submission no.</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>พิจารณา</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>รับล่าสุด</source>
        <translation>Last received</translation>
    </message>
    <message>
        <source>วันสุดท้าย</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ส่งช้า {days:,} วัน</source>
        <translation>{days:,} days late</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>หลังเสนอปรับ</source>
        <translation>After proposals</translation>
    </message>
    <message>
        <source>เลย {days:,} วัน</source>
        <translation>{days:,} days over</translation>
    </message>
    <message>
        <source>เหลือ {days:,} วัน</source>
        <translation>Days left: {days:,}</translation>
    </message>
    <message>
        <source>แผนที่ประเทศไทย หนึ่งช่องต่อหนึ่งจังหวัด</source>
        <translation>Map of Thailand, one square a province</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>{name} (เหลือ {count})</source>
        <translation>{name} ({count} left)</translation>
    </message>
    <message>
        <source>ของเพื่อน</source>
        <translation>Theirs</translation>
    </message>
    <message>
        <source>ของเพื่อนร่วมงาน</source>
        <translation>The colleague&apos;s</translation>
    </message>
    <message>
        <source>ของเรา</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>ข้อมูลเหมือนกันทุกช่อง รวมเพื่อให้การนำส่งครั้งต่อไปต่อจากทั้งสองฉบับ</source>
        <translation>Every field is the same; merge so that the next submission follows both revisions</translation>
    </message>
    <message>
        <source>คงของเรา</source>
        <translation>Ours kept</translation>
    </message>
    <message>
        <source>คืนแผนเป็นอย่างก่อนรวม (Ctrl+Z)</source>
        <translation>Put the plan back as it was before (Ctrl+Z)</translation>
    </message>
    <message>
        <source>ช่อง</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>ต้องตัดสิน</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ทั้งหมดของเพื่อน</source>
        <translation>All theirs</translation>
    </message>
    <message>
        <source>ทั้งหมดของเรา</source>
        <translation>All ours</translation>
    </message>
    <message>
        <source>ทุกโครงการ</source>
        <translation>All projects</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ปิด (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>ปิดหน้าต่างนี้โดยไม่เปลี่ยนอะไร (Esc)</source>
        <translation>Close this window without changing anything (Esc)</translation>
    </message>
    <message>
        <source>ผล</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>ผลต่อเงิน (บาท)</source>
        <translation>Effect (baht)</translation>
    </message>
    <message>
        <source>พร้อมรวม</source>
        <translation>Ready to apply</translation>
    </message>
    <message>
        <source>ยังต้องตัดสินอีก {count} ข้อ</source>
        <translation>{count} still to decide</translation>
    </message>
    <message>
        <source>ยังไม่รวม</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>รวมแฟ้ม</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>รวมแฟ้มตามที่เลือก (Ctrl+Enter)</source>
        <translation>Merge as chosen (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>รวมแฟ้มแล้ว</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>รับจากเพื่อน</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>สิ่งที่ต่างกัน</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>เดิม</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>เรื่องที่แสดง</source>
        <translation>Topics shown</translation>
    </message>
    <message>
        <source>เลิกทำการรวมนี้</source>
        <translation>Undo this merge</translation>
    </message>
    <message>
        <source>เลือกของเพื่อน</source>
        <translation>Theirs chosen</translation>
    </message>
    <message>
        <source>เลือกของเรา</source>
        <translation>Ours chosen</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โครงการที่แสดง</source>
        <translation>Project shown</translation>
    </message>
    <message>
        <source>ใช้ของเพื่อน</source>
        <translation>Use theirs</translation>
    </message>
    <message>
        <source>ใช้ของเรา</source>
        <translation>Use ours</translation>
    </message>
    <message>
        <source>ใช้ค่าของเพื่อนร่วมงานทุกข้อของโครงการนี้ (Alt+4)</source>
        <translation>Use the colleague&apos;s values in this whole project (Alt+4)</translation>
    </message>
    <message>
        <source>ใช้ค่าของเพื่อนร่วมงานในข้อที่เลือก (Alt+2)</source>
        <translation>Use the colleague&apos;s value here (Alt+2)</translation>
    </message>
    <message>
        <source>ใช้ค่าของเราทุกข้อของโครงการนี้ (Alt+3)</source>
        <translation>Use our values in this whole project (Alt+3)</translation>
    </message>
    <message>
        <source>ใช้ค่าของเราในข้อที่เลือก (Alt+1)</source>
        <translation>Use our value here (Alt+1)</translation>
    </message>
    <message>
        <source>ไปที่หน้าตรวจสอบ</source>
        <translation>Go to the check</translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message>
        <source>(ยังไม่มีชื่อ)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>(ว่าง)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{name} พร้อมรายการย่อย {count} รายการ</source>
        <translation>{name} with {count} records below it</translation>
    </message>
    <message>
        <source>กรุณาดูหน้าตรวจสอบอีกครั้งก่อนนำส่ง ถ้าไม่ต้องการผลรวมนี้ เลิกทำได้ทั้งหมดในครั้งเดียว</source>
        <translation>Please look at the check again before sending. The whole merge can be undone in one step</translation>
    </message>
    <message>
        <source>การนำส่งครั้งต่อไปจะต่อจากทั้งสองฉบับ ส่วนกลางจึงไม่ต้องเลือกฉบับ</source>
        <translation>The next submission follows both revisions, so the centre need not choose between them</translation>
    </message>
    <message>
        <source>ข้อมูลหน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>คงของเรา {count} ข้อ</source>
        <translation>{count} kept as ours</translation>
    </message>
    <message>
        <source>จัดทำโดย {who} เมื่อ {when} · รหัสตรวจสอบ {code} · {verdict} · {trust}</source>
        <translation>Prepared by {who} on {when} · verification code {code} · {verdict} · {trust}</translation>
    </message>
    <message>
        <source>ตัดสินเป็นของเรา {ours} ข้อ ของเพื่อน {theirs} ข้อ</source>
        <translation>Decided: {ours} ours, {theirs} theirs</translation>
    </message>
    <message>
        <source>ทั้งรายการ</source>
        <translation>Whole record</translation>
    </message>
    <message>
        <source>มี</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>รวมแฟ้มของเพื่อนร่วมงาน ครั้งที่ {number}</source>
        <translation>Merge a colleague&apos;s file, revision {number}</translation>
    </message>
    <message>
        <source>รับจากเพื่อนร่วมงาน {count} ข้อ</source>
        <translation>{count} taken from the colleague</translation>
    </message>
    <message>
        <source>วงเงินรวม {before} → {after} บาท</source>
        <translation>Total {before} → {after} baht</translation>
    </message>
    <message>
        <source>วงเงินรวมไม่เปลี่ยน {before} บาท</source>
        <translation>Total unchanged, {before} baht</translation>
    </message>
    <message>
        <source>เดิม (ครั้งที่ {number})</source>
        <translation>Before (revision {number})</translation>
    </message>
    <message>
        <source>เดิม (ไม่ทราบ)</source>
        <translation>Before (not known)</translation>
    </message>
    <message>
        <source>ไม่พบฉบับที่ทั้งสองเครื่องเริ่มมาด้วยกัน จึงไม่รู้ว่าใครเป็นผู้แก้ไข กรุณาตัดสินทุกข้อที่ต่างกัน</source>
        <translation>No revision was found that both computers began from, so nobody knows who changed what. Please decide every difference</translation>
    </message>
    <message>
        <source>ไม่มี</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>MergedPlanPage</name>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>KPIs</translation>
    </message>
    <message>
        <source>มุมมอง</source>
        <translation>View</translation>
    </message>
    <message>
        <source>ยังไม่มีฉบับใดรวมในแผน รับแฟ้มและกดรวมฉบับที่พร้อมในกล่องรับก่อน</source>
        <translation>Nothing was applied to the plan yet. Take files in and apply what is ready in the inbox first</translation>
    </message>
    <message>
        <source>รายการสำนักงบประมาณ</source>
        <translation>Bureau lines</translation>
    </message>
    <message>
        <source>แผนรวม</source>
        <translation>Merged plan</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>ไปที่กล่องรับ</source>
        <translation>Go to the inbox</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>คัดลอก</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>รายละเอียด</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message>
        <source>กรอบ</source>
        <translation>Ceiling</translation>
    </message>
    <message>
        <source>ฉบับที่ {n}</source>
        <translation>Revision {n}</translation>
    </message>
    <message>
        <source>ฉบับที่ {n} ({code})</source>
        <translation>Revision {n} ({code})</translation>
    </message>
    <message>
        <source>ตามฉบับ</source>
        <translation>By revision</translation>
    </message>
    <message>
        <source>ยังไม่มีฉบับที่ตรวจผ่าน</source>
        <translation>No revision has passed the checks yet</translation>
    </message>
    <message>
        <source>วงเงินรายปีตามฉบับ (บาท)</source>
        <translation>Money by year and revision (baht)</translation>
    </message>
    <message>
        <source>ในแผน</source>
        <translation>in the plan</translation>
    </message>
    <message>
        <source>ในแผนรวม</source>
        <translation>In the merged plan</translation>
    </message>
</context>
<context>
    <name>MoneyPanel</name>
    <message>
        <source>คำของบประมาณคือยอดรวมของรายการในหน้าคำของบประมาณที่ผูกกับกิจกรรมและปีนี้ ใช้เทียบกับแผนใช้จ่าย</source>
        <translation>The budget request is the sum of the lines on the budget page that belong to the activity in this year, for comparison with the spending plan</translation>
    </message>
    <message>
        <source>รายเดือน</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>รายไตรมาส</source>
        <translation>By quarter</translation>
    </message>
    <message>
        <source>แผนใช้จ่ายปีงบประมาณ {year} (บาท)</source>
        <translation>Spending plan FY {year} (baht)</translation>
    </message>
    <message>
        <source>แผนใช้จ่ายรายเดือน</source>
        <translation>Spending plan by month</translation>
    </message>
    <message>
        <source>แผนใช้จ่ายรายไตรมาส</source>
        <translation>Spending plan by quarter</translation>
    </message>
    <message>
        <source>โปรแกรมเก็บเงินเป็นรายไตรมาส ยอดรายเดือนคือยอดของไตรมาสเฉลี่ยเท่ากันในเดือนที่ดำเนินการ ถ้าจะแก้ ให้แก้ที่มุมมองรายไตรมาส</source>
        <translation>Money is kept by quarter. By month, a quarter&apos;s amount is split evenly over its marked months. To change it, go to the view by quarter</translation>
    </message>
</context>
<context>
    <name>MoneyView</name>
    <message>
        <source>กรอบวงเงิน</source>
        <translation>Ceilings</translation>
    </message>
    <message>
        <source>คงเหลือในกรอบ</source>
        <translation>Left under the ceiling</translation>
    </message>
    <message>
        <source>ปี {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>ปีอื่น</source>
        <translation>Other years</translation>
    </message>
    <message>
        <source>ยังไม่มีฉบับใดรวมในแผน เมื่อรวมแล้ววงเงินรายปีจะแสดงที่นี่</source>
        <translation>No revision is in the plan yet. Once one is, the money by year stands here.</translation>
    </message>
    <message>
        <source>รวม</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>หน่วยงานขอ</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>หลังเสนอปรับ</source>
        <translation>After proposals</translation>
    </message>
    <message>
        <source>เงินตามแผนรวม (บาท)</source>
        <translation>Money in the merged plan (baht)</translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message>
        <source>แผนรายเดือนของกิจกรรม</source>
        <translation>Month plan of the activities</translation>
    </message>
    <message>
        <source>“{word}” ไม่ใช่เครื่องหมายของเดือน ใช้ 1 หรือเว้นว่าง</source>
        <translation>“{word}” is no mark for a month. Use 1 or leave it empty</translation>
    </message>
</context>
<context>
    <name>MonthHead</name>
    <message>
        <source>ปีงบประมาณ {year}</source>
        <translation>FY {year}</translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>ดำเนินการ</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>อยู่นอกระยะเวลาของโครงการ</source>
        <translation>Outside the project&apos;s period</translation>
    </message>
    <message>
        <source>ไม่ดำเนินการ</source>
        <translation>Not active</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>รอแฟ้มจากหน่วยงาน</source>
        <translation>Waiting for a file from the office</translation>
    </message>
    <message>
        <source>สิ่งที่รอส่วนกลาง</source>
        <translation>What waits for the centre</translation>
    </message>
    <message>
        <source>ไม่มีสิ่งที่ต้องทำกับหน่วยงานนี้ในขณะนี้</source>
        <translation>There is nothing to do with this office now</translation>
    </message>
</context>
<context>
    <name>NewKeyDialog</name>
    <message>
        <source>กำลังทำ อาจใช้เวลาหลายวินาที</source>
        <translation>Working; this may take some seconds</translation>
    </message>
    <message>
        <source>กุญแจและลายนิ้วมือไม่เปลี่ยน ไม่ต้องแจ้งส่วนกลาง ไฟล์สำรองที่ทำไว้ก่อนหน้านี้ยังใช้รหัส PIN เดิม</source>
        <translation>Key and fingerprint stay; the centre need not be told. Backups made earlier still use the former PIN</translation>
    </message>
    <message>
        <source>ชื่อผู้ถือกุญแจ</source>
        <translation>Holder of the key</translation>
    </message>
    <message>
        <source>ตั้งรหัส PIN อย่างน้อย 6 ตัวอักษร ใช้ทุกครั้งที่ลงนาม โปรแกรมไม่เก็บรหัส PIN และกู้คืนให้ไม่ได้ หากลืม ให้สร้างกุญแจใหม่ ข้อมูลแผนไม่หาย</source>
        <translation>Set a PIN of at least 6 characters; you need it each time you sign. The program does not store the PIN and cannot recover it. If you forget it, create a new key; no plan data is lost.</translation>
    </message>
    <message>
        <source>ตำแหน่ง</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>ต่ออายุ</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>ต่ออายุกุญแจ</source>
        <translation>Renew the key</translation>
    </message>
    <message>
        <source>นำกุญแจจากไฟล์ของผู้ให้บริการใบรับรองเข้ามาครั้งเดียว จากนั้นเก็บไว้ในแฟ้มงานนี้ภายใต้รหัส PIN ของท่าน ไฟล์เดิมไม่ถูกแก้ไข</source>
        <translation>Takes the key in from your certificate provider&apos;s file once; from then on it is kept in this workspace under your PIN. The file itself is not changed</translation>
    </message>
    <message>
        <source>นำเข้า</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>นำเข้าใบรับรอง (.p12, .pfx)</source>
        <translation>Import a certificate (.p12, .pfx)</translation>
    </message>
    <message>
        <source>รหัส PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>รหัส PIN ปัจจุบัน</source>
        <translation>Present PIN</translation>
    </message>
    <message>
        <source>รหัส PIN สองช่องไม่ตรงกัน</source>
        <translation>The two PINs are not the same.</translation>
    </message>
    <message>
        <source>รหัส PIN อีกครั้ง</source>
        <translation>PIN again</translation>
    </message>
    <message>
        <source>รหัสผ่านของไฟล์</source>
        <translation>Password of the file</translation>
    </message>
    <message>
        <source>สร้างกุญแจ</source>
        <translation>Create key</translation>
    </message>
    <message>
        <source>สร้างกุญแจลงนาม</source>
        <translation>Create signing key</translation>
    </message>
    <message>
        <source>สร้างกุญแจใหม่แทนกุญแจเดิม กุญแจเดิมลงนามรับรองกุญแจใหม่ ส่วนกลางจึงไม่ต้องโทรยืนยัน ใช้ได้ทั้งสองดอก 30 วันหลังส่วนกลางรับ แล้วกุญแจเดิมสิ้นสุด อย่าลืมส่งบัตรใหม่</source>
        <translation>Makes a new key in the place of the old one. The old key signs for the new one, so the centre need not call. Both count for 30 days after the centre took it, then the old one ends. Do not forget to send the new card</translation>
    </message>
    <message>
        <source>เปลี่ยนรหัส PIN</source>
        <translation>Change the PIN</translation>
    </message>
    <message>
        <source>ไม่สร้าง</source>
        <translation>Do not create</translation>
    </message>
    <message>
        <source>ไม่เปลี่ยน</source>
        <translation>unchanged</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>กำลังบันทึก</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>กำลังยกเลิกการรวม</source>
        <translation>Undoing the merge</translation>
    </message>
    <message>
        <source>กำลังรวมฉบับที่พร้อม</source>
        <translation>Applying the ready revisions</translation>
    </message>
    <message>
        <source>กำลังรวมฉบับที่เลือก</source>
        <translation>Applying the chosen revision</translation>
    </message>
    <message>
        <source>กำลังรวมฉบับนี้ในแผน</source>
        <translation>Applying this revision to the plan</translation>
    </message>
    <message>
        <source>คัดลอกข้อความถึงหน่วยงานแล้ว วางในอีเมลหรือ LINE ได้ทันที</source>
        <translation>The message to the office was copied. Paste it into an e-mail or LINE.</translation>
    </message>
    <message>
        <source>คู่นี้กลับมารอตรวจ</source>
        <translation>This pair waits for a look again</translation>
    </message>
    <message>
        <source>จัดการแฟ้มนี้แล้ว</source>
        <translation>This file is dealt with</translation>
    </message>
    <message>
        <source>นำฉบับที่ {number} ของ {office} ออกจากแผนรวม และกลับไปใช้ฉบับก่อนหน้าถ้ามี แฟ้มยังอยู่ในกล่องรับและรวมใหม่ได้</source>
        <translation>Revision {number} of {office} will be taken out of the merged plan, and the revision before it, if any, is used again. The file stays in the inbox and can be applied again.</translation>
    </message>
    <message>
        <source>บันทึกว่าจัดการแฟ้ม {file} แล้ว</source>
        <translation>Noted that the file {file} is dealt with</translation>
    </message>
    <message>
        <source>บันทึกว่าจัดการแล้ว</source>
        <translation>Note that it is dealt with</translation>
    </message>
    <message>
        <source>บันทึกว่าไม่ซ้ำแล้ว พร้อมเหตุผล</source>
        <translation>Noted as no duplicate, with the reason</translation>
    </message>
    <message>
        <source>มี {count} ฉบับที่ยังรวมไม่ได้ ฉบับอื่นรวมแล้วตามปกติ ดูเหตุผลของแต่ละฉบับในรายละเอียด</source>
        <translation>Revisions that cannot be applied yet: {count}. The others were applied as usual. See the details of each for the reason.</translation>
    </message>
    <message>
        <source>ยกเลิกการรวม</source>
        <translation>Merge undone</translation>
    </message>
    <message>
        <source>ยกเลิกการรวมแล้ว {count} ฉบับ</source>
        <translation>Merges undone: {count}</translation>
    </message>
    <message>
        <source>ยังไม่มีบัตรประจำหน่วยงานของ {office} ที่มีกุญแจนี้ในกล่องรับ ขอให้หน่วยงานส่งบัตรมาก่อน แล้วนำเข้ากล่องรับ</source>
        <translation>The inbox holds no office card of {office} with this key. Ask the office to send its card, then take it into the inbox.</translation>
    </message>
    <message>
        <source>ยืนยันกุญแจของ {office} แล้ว แฟ้มที่รอกุญแจนี้ตรวจใหม่แล้ว</source>
        <translation>Key of {office} confirmed. The files waiting for this key have been checked again.</translation>
    </message>
    <message>
        <source>รวมฉบับของ {office} ในแผนแล้ว</source>
        <translation>The revision of {office} is now in the plan</translation>
    </message>
    <message>
        <source>รวมในแผนแล้ว {count} ฉบับ</source>
        <translation>Revisions applied to the plan: {count}</translation>
    </message>
    <message>
        <source>แฟ้ม {file} กลับมารอจัดการ</source>
        <translation>The file {file} waits again</translation>
    </message>
    <message>
        <source>แฟ้ม {file} จะไม่นับเป็นงานที่รออยู่อีก ตัวแฟ้มและเหตุผลยังเก็บไว้ และกลับมารอจัดการได้ทุกเมื่อ</source>
        <translation>The file {file} will no longer count as waiting. The file and the reason are kept, and it can wait again at any time</translation>
    </message>
</context>
<context>
    <name>OfficeDialog</name>
    <message>
        <source>ชื่อหน่วยงาน</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>ชื่อใหม่</source>
        <translation>New name</translation>
    </message>
    <message>
        <source>ชื่อใหม่ใช้เมื่อออกชุดแผนฉบับที่ {number} รหัส {office} และโครงการทั้งหมดไม่เปลี่ยน</source>
        <translation>The new name is used from kit {number} on. Code {office} and all projects stay as they are</translation>
    </message>
    <message>
        <source>รวม {office} เข้ากับหน่วยงานอื่น</source>
        <translation>Merge {office} into another office</translation>
    </message>
    <message>
        <source>รวมเข้ากับ</source>
        <translation>Merge into</translation>
    </message>
    <message>
        <source>รหัสหน่วยงาน</source>
        <translation>Office code</translation>
    </message>
    <message>
        <source>วางแผนรวม</source>
        <translation>Plan the merger</translation>
    </message>
    <message>
        <source>วางแผนเปลี่ยนชื่อ</source>
        <translation>Plan the new name</translation>
    </message>
    <message>
        <source>วางแผนเพิ่ม</source>
        <translation>Plan the office</translation>
    </message>
    <message>
        <source>วางแผนเลิกใช้</source>
        <translation>Plan the closing</translation>
    </message>
    <message>
        <source>หน่วยงานนี้เลิกใช้เมื่อออกชุดแผนฉบับที่ {number} ต้องไม่มีโครงการเหลืออยู่ ถ้ายังมี ให้โอนก่อน หรือใช้ “รวมหน่วยงาน”</source>
        <translation>This office is closed with kit {number}. It must have no projects left; where it has some, transfer them first or use “Merge office”</translation>
    </message>
    <message>
        <source>หน่วยงานใหม่ใช้ได้เมื่อออกชุดแผนฉบับที่ {number} ถ้าแยกจากหน่วยงานเดิม ให้เพิ่มหน่วยงานนี้ก่อน แล้วโอนโครงการมาให้ รหัสใช้ตัวอักษรอังกฤษตัวใหญ่และตัวเลข และใช้รหัสเดิมของหน่วยงานที่เลิกใช้แล้วได้เมื่อจะเปิดใหม่</source>
        <translation>The new office works from kit {number} on. Where it is split off from another one, add it first, then transfer its projects to it. A code has capital Latin letters and digits; give the code of a closed office to open it again</translation>
    </message>
    <message>
        <source>เปลี่ยนชื่อ {office}</source>
        <translation>Rename {office}</translation>
    </message>
    <message>
        <source>เพิ่มหน่วยงาน</source>
        <translation>Add office</translation>
    </message>
    <message>
        <source>เลิกใช้ {office}</source>
        <translation>Close {office}</translation>
    </message>
    <message>
        <source>โครงการทั้งหมด {count} โครงการ วงเงิน {baht} บาท จะโอนไปหน่วยงานที่เลือก และหน่วยงานนี้เลิกใช้ เมื่อออกชุดแผนฉบับที่ {number} แฟ้มที่หน่วยงานนี้ส่งมาหลังจากนั้นจะกักไว้ให้ท่านอ่าน ไม่มีข้อมูลใดถูกลบ</source>
        <translation>All {count} projects with {baht} baht go to the chosen office, and this office is closed, with kit {number}. Files that it sends afterwards are held back for you to read. Nothing is deleted</translation>
    </message>
</context>
<context>
    <name>OfficeSession</name>
    <message>
        <source>{subject} และอีก {count} ช่อง</source>
        <translation>{subject} and {count} more fields</translation>
    </message>
    <message>
        <source>ทำซ้ำแล้ว: {what}</source>
        <translation>Redone: {what}</translation>
    </message>
    <message>
        <source>มีการแก้ไขหลังจากนั้นแล้ว กด Ctrl+Z เพื่อเลิกทำทีละขั้น</source>
        <translation>Something was changed after that. Press Ctrl+Z to undo step by step</translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>เลิกทำแล้ว: {what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>ไม่มีอะไรให้ทำซ้ำ</source>
        <translation>There is nothing to redo</translation>
    </message>
    <message>
        <source>ไม่มีอะไรให้เลิกทำ</source>
        <translation>There is nothing to undo</translation>
    </message>
</context>
<context>
    <name>OfficeView</name>
    <message>
        <source>{code} · {cluster} · {region}</source>
        <translation>{code} · {cluster} · {region}</translation>
    </message>
    <message>
        <source>กรองเหตุการณ์</source>
        <translation>Filter events</translation>
    </message>
    <message>
        <source>กลับไปภาพรวม</source>
        <translation>Back to the board</translation>
    </message>
    <message>
        <source>กลับไปภาพรวม (Esc)</source>
        <translation>Back to the board (Esc)</translation>
    </message>
    <message>
        <source>การดำเนินการของส่วนกลาง</source>
        <translation>Acts of the centre</translation>
    </message>
    <message>
        <source>ดูในสมุดบันทึก</source>
        <translation>Show in the journal</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ประวัติของหน่วยงาน</source>
        <translation>The office&apos;s history</translation>
    </message>
    <message>
        <source>ผู้บันทึก</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>ยังไม่มีเหตุการณ์ของหน่วยงานนี้</source>
        <translation>Nothing has happened with this office yet</translation>
    </message>
    <message>
        <source>รายละเอียด</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>เมื่อ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>เรื่อง</source>
        <translation>What</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับ</source>
        <translation>Files received</translation>
    </message>
</context>
<context>
    <name>OfficesPane</name>
    <message>
        <source>กรองตามสถานะหน่วยงาน</source>
        <translation>Filter by state of the office</translation>
    </message>
    <message>
        <source>การเปลี่ยนแปลงที่วางแผนไว้</source>
        <translation>Planned changes</translation>
    </message>
    <message>
        <source>กำลังบันทึก</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>จะโอนออก</source>
        <translation>Going</translation>
    </message>
    <message>
        <source>จะโอนเข้า</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>มีการเปลี่ยนแปลง</source>
        <translation>Changing</translation>
    </message>
    <message>
        <source>มีผลเมื่อออกชุดแผนฉบับที่ {number}</source>
        <translation>In effect with kit {number}</translation>
    </message>
    <message>
        <source>ยกเลิกรายการที่วางแผนไว้แล้ว</source>
        <translation>What was planned is taken back</translation>
    </message>
    <message>
        <source>ยกเลิกรายการที่เลือก</source>
        <translation>Take the chosen one back</translation>
    </message>
    <message>
        <source>ยังไม่มีการเปลี่ยนแปลงที่วางแผนไว้ เลือกหน่วยงานด้านบน แล้วโอนโครงการ รวม เปลี่ยนชื่อ หรือเลิกใช้</source>
        <translation>Nothing is planned. Choose an office above, then transfer projects, merge, rename or close it</translation>
    </message>
    <message>
        <source>รวมหน่วยงาน…</source>
        <translation>Merge office…</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>วงเงิน (บาท)</source>
        <translation>Amount (baht)</translation>
    </message>
    <message>
        <source>วางแผนรวม {office} แล้ว มีผลเมื่อออกชุดแผนฉบับถัดไป</source>
        <translation>Planned to merge {office}; in effect with the next kit</translation>
    </message>
    <message>
        <source>วางแผนเปลี่ยนชื่อ {office} แล้ว มีผลเมื่อออกชุดแผนฉบับถัดไป</source>
        <translation>Planned to rename {office}; in effect with the next kit</translation>
    </message>
    <message>
        <source>วางแผนเพิ่มหน่วยงานแล้ว มีผลเมื่อออกชุดแผนฉบับถัดไป</source>
        <translation>Planned to add the office; in effect with the next kit</translation>
    </message>
    <message>
        <source>วางแผนเลิกใช้ {office} แล้ว มีผลเมื่อออกชุดแผนฉบับถัดไป</source>
        <translation>Planned to close {office}; in effect with the next kit</translation>
    </message>
    <message>
        <source>วางแผนโอน {count} โครงการของ {office} แล้ว มีผลเมื่อออกชุดแผนฉบับถัดไป</source>
        <translation>Planned to transfer {count} projects of {office}; in effect with the next kit</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>หน่วยงานที่รับต่อ</source>
        <translation>Goes into</translation>
    </message>
    <message>
        <source>เปลี่ยนชื่อ…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>เพิ่มหน่วยงาน…</source>
        <translation>Add office…</translation>
    </message>
    <message>
        <source>เลิกใช้แล้ว</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>เลิกใช้…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>เหตุผล</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โครงการหรือชื่อใหม่</source>
        <translation>Project or new name</translation>
    </message>
    <message>
        <source>โอนโครงการ…</source>
        <translation>Transfer projects…</translation>
    </message>
    <message>
        <source>ใช้งาน</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>ไปหน่วยงาน</source>
        <translation>To office</translation>
    </message>
</context>
<context>
    <name>OutcomePane</name>
    <message>
        <source>คัดลอกข้อความถึงผู้ส่ง</source>
        <translation>Copy a message to the sender</translation>
    </message>
    <message>
        <source>ผลการรับครั้งล่าสุด</source>
        <translation>Result of the latest receipt</translation>
    </message>
    <message>
        <source>ผลต่อวงเงิน (บาท)</source>
        <translation>Effect on amount (baht)</translation>
    </message>
    <message>
        <source>รายการด้านล่าง</source>
        <translation>List below</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>สิ่งที่เปลี่ยน</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>เลือกฉบับที่พร้อมรวม แตกกัน หรือรวมแล้ว เพื่อดูว่าเปลี่ยนแปลงอะไร</source>
        <translation>Select a revision that is ready, forked or already applied to see what it changes</translation>
    </message>
    <message>
        <source>เหตุผลและสิ่งที่ต้องทำ</source>
        <translation>Reason and what to do</translation>
    </message>
    <message>
        <source>โครงการคล้ายกัน</source>
        <translation>Like projects</translation>
    </message>
    <message>
        <source>ใหม่ · ปรับ · เดิม</source>
        <translation>New · changed · same</translation>
    </message>
    <message>
        <source>ไฟล์</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>(ยังไม่มีชื่อ)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>{asked} จาก {ceiling}</source>
        <translation>{asked} of {ceiling}</translation>
    </message>
    <message>
        <source>กรอกชื่อผู้ใช้งาน ผู้จัดทำ และผู้รับรองครั้งเดียว</source>
        <translation>Enter the user, the preparer and the certifier once</translation>
    </message>
    <message>
        <source>กรอกโครงการ ตัวชี้วัด และคำของบประมาณ</source>
        <translation>Enter projects, KPIs and budget requests</translation>
    </message>
    <message>
        <source>กรอบวงเงิน</source>
        <translation>Ceilings</translation>
    </message>
    <message>
        <source>ขอในกรอบ</source>
        <translation>Within the ceiling</translation>
    </message>
    <message>
        <source>ขั้นต่อไป</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>ครั้งแรกจะให้สร้างกุญแจลงนามด้วย</source>
        <translation>The first time you will also create the signing key</translation>
    </message>
    <message>
        <source>ความครบถ้วนของข้อมูลโครงการ</source>
        <translation>Completeness of the projects</translation>
    </message>
    <message>
        <source>คำเตือนที่ยังไม่มีเหตุผล {count} แห่ง</source>
        <translation>Warnings without a reason: {count}</translation>
    </message>
    <message>
        <source>ชุดแผนฉบับที่ {number} · สำรองข้อมูลล่าสุด {day}</source>
        <translation>Kit no. {number} · last backup {day}</translation>
    </message>
    <message>
        <source>ชุดแผนไม่ได้กำหนดวันปิดรับ</source>
        <translation>The kit sets no closing date</translation>
    </message>
    <message>
        <source>ตรวจให้ผ่าน</source>
        <translation>Pass the check</translation>
    </message>
    <message>
        <source>ตอบส่วนกลาง</source>
        <translation>Answer the centre</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>KPIs</translation>
    </message>
    <message>
        <source>ตั้งค่าเครื่องนี้ครบแล้ว</source>
        <translation>This computer is set up</translation>
    </message>
    <message>
        <source>ต้องแก้ {count} แห่ง</source>
        <translation>Places to correct: {count}</translation>
    </message>
    <message>
        <source>ต้องแก้ {errors} เตือน {warnings}</source>
        <translation>To fix: {errors}, warnings: {warnings}</translation>
    </message>
    <message>
        <source>นอกกรอบวงเงินมีอีก {money} บาท (แหล่งเงินที่ไม่มีกรอบ)</source>
        <translation>Another {money} baht outside the ceilings (sources without a ceiling)</translation>
    </message>
    <message>
        <source>บอกว่าใครกรอก และใครรับรอง</source>
        <translation>Say who enters and who certifies</translation>
    </message>
    <message>
        <source>ปิดรับ {day}</source>
        <translation>Closes {day}</translation>
    </message>
    <message>
        <source>ปี {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>ภาพรวม</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>ยังไม่มีรายการแผนงานและกรอบวงเงิน รับชุดแผนจากส่วนกลางก่อน</source>
        <translation>There are no programmes and ceilings yet. Take in the kit from the centre first</translation>
    </message>
    <message>
        <source>ยังไม่ได้เลือกหมวดรายจ่าย</source>
        <translation>No expense category yet</translation>
    </message>
    <message>
        <source>รับชุดแผน</source>
        <translation>Take in the kit</translation>
    </message>
    <message>
        <source>รับชุดแผนฉบับที่ {number} แล้ว</source>
        <translation>Kit {number} has been taken in</translation>
    </message>
    <message>
        <source>รับไฟล์</source>
        <translation>Take in a file</translation>
    </message>
    <message>
        <source>รายการงบประมาณ</source>
        <translation>Budget lines</translation>
    </message>
    <message>
        <source>วันนี้วันสุดท้าย</source>
        <translation>Today is the last day</translation>
    </message>
    <message>
        <source>วันเปิดรับ · {closing}</source>
        <translation>Submission window · {closing}</translation>
    </message>
    <message>
        <source>สำรองข้อมูล</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>สำรองล่าสุด {day} โปรแกรมเปิดตรวจแล้ว</source>
        <translation>Last backup {day}, opened and checked</translation>
    </message>
    <message>
        <source>ส่งอีกครั้ง</source>
        <translation>Submit again</translation>
    </message>
    <message>
        <source>ส่วนกลางถามหรือเสนอมา {count} เรื่อง</source>
        <translation>Questions or proposals from the centre: {count}</translation>
    </message>
    <message>
        <source>เกินกรอบ</source>
        <translation>Over the ceiling</translation>
    </message>
    <message>
        <source>เงินที่ขอแต่ละปีเทียบกรอบวงเงิน (บาท)</source>
        <translation>Money requested each year against the ceiling (baht)</translation>
    </message>
    <message>
        <source>เงินที่ขอแยกตามงบรายจ่าย (บาท)</source>
        <translation>Money asked for by expense category (baht)</translation>
    </message>
    <message>
        <source>เปิด</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>เลยกำหนด {count} วัน</source>
        <translation>Days late: {count}</translation>
    </message>
    <message>
        <source>เลยกำหนดแล้ว</source>
        <translation>Past the deadline</translation>
    </message>
    <message>
        <source>เหลือ {count} วัน</source>
        <translation>Days left: {count}</translation>
    </message>
    <message>
        <source>แผนปฏิบัติราชการ พ.ศ. {cycle}</source>
        <translation>Action plan B.E. {cycle}</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โครงการที่ยังต้องแก้</source>
        <translation>Projects still to fix</translation>
    </message>
    <message>
        <source>โปรแกรมสำรองให้วันละครั้งเมื่อเปิดแฟ้มงาน</source>
        <translation>Made once a day when the workspace is opened</translation>
    </message>
    <message>
        <source>ไปตรวจ</source>
        <translation>Go to the check</translation>
    </message>
    <message>
        <source>ไปตอบ</source>
        <translation>Go and answer</translation>
    </message>
    <message>
        <source>ไปที่ตั้งค่า</source>
        <translation>Go to settings</translation>
    </message>
    <message>
        <source>ไปที่โครงการ</source>
        <translation>Go to the project</translation>
    </message>
    <message>
        <source>ไปส่งออก</source>
        <translation>Go to export</translation>
    </message>
</context>
<context>
    <name>PackagePanel</name>
    <message>
        <source>{count:,} (มีเหตุผล {reasoned:,})</source>
        <translation>{count:,} ({reasoned:,} with a reason)</translation>
    </message>
    <message>
        <source>{count} ครั้ง</source>
        <translation>Times: {count}</translation>
    </message>
    <message>
        <source>กลับมารอจัดการ</source>
        <translation>Let it wait again</translation>
    </message>
    <message>
        <source>กลุ่มจังหวัด</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>การเข้ารหัส</source>
        <translation>Enclosed</translation>
    </message>
    <message>
        <source>กุญแจ</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>กุญแจผู้รับรอง</source>
        <translation>Certifier&apos;s key</translation>
    </message>
    <message>
        <source>ขอปี {year}</source>
        <translation>Requested {year}</translation>
    </message>
    <message>
        <source>ข้อผิดพลาด</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>ครบถ้วน</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>ครั้งที่</source>
        <translation>Submission no.</translation>
    </message>
    <message>
        <source>คัดลอกข้อความถึงหน่วยงาน</source>
        <translation>Copy message to the office</translation>
    </message>
    <message>
        <source>คำเตือน</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>จัดการแล้ว</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <source>จัดการแล้ว…</source>
        <translation>Dealt with…</translation>
    </message>
    <message>
        <source>จัดทำเมื่อ</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>ดูโครงการคล้ายกัน</source>
        <translation>See like projects</translation>
    </message>
    <message>
        <source>ดูโครงการคล้ายกัน {count:,} คู่</source>
        <translation>See {count:,} pairs of like projects</translation>
    </message>
    <message>
        <source>ติดต่อล่าสุด</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>ทวงถามหน่วยงานนี้…</source>
        <translation>Remind this office…</translation>
    </message>
    <message>
        <source>ทั้งแผน</source>
        <translation>The whole plan</translation>
    </message>
    <message>
        <source>ทั้งแฟ้ม</source>
        <translation>The whole file</translation>
    </message>
    <message>
        <source>ทำล่าสุด</source>
        <translation>Last act</translation>
    </message>
    <message>
        <source>ปัญหาอื่น</source>
        <translation>Other problems</translation>
    </message>
    <message>
        <source>ผู้จัดทำ</source>
        <translation>Preparer</translation>
    </message>
    <message>
        <source>ผู้ที่โทรหาได้</source>
        <translation>Whom to call</translation>
    </message>
    <message>
        <source>ผู้พิจารณา</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>ผู้รับรอง</source>
        <translation>Certifier</translation>
    </message>
    <message>
        <source>พิจารณา</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>พ้นกำหนด {days} วัน</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>มาถึง</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>ยกเลิกการรวมล่าสุด…</source>
        <translation>Undo latest merge…</translation>
    </message>
    <message>
        <source>ยังมีอีก {count} แห่ง</source>
        <translation>More places: {count}</translation>
    </message>
    <message>
        <source>ยังไม่มีแผนของหน่วยงานนี้ในกล่องรับ</source>
        <translation>No plan of this office is in the inbox yet</translation>
    </message>
    <message>
        <source>ยังไม่เคยได้รับแฟ้ม</source>
        <translation>No file ever came</translation>
    </message>
    <message>
        <source>ยืนยันกุญแจจากบัตร…</source>
        <translation>Confirm key from card…</translation>
    </message>
    <message>
        <source>รวมฉบับนี้</source>
        <translation>Apply this revision</translation>
    </message>
    <message>
        <source>รหัสฉบับ</source>
        <translation>Revision id</translation>
    </message>
    <message>
        <source>รับเมื่อ</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>รายละเอียดแฟ้ม</source>
        <translation>File details</translation>
    </message>
    <message>
        <source>รุ่นโปรแกรม</source>
        <translation>Program version</translation>
    </message>
    <message>
        <source>ลงนามเมื่อ (ตามเครื่องผู้ส่ง)</source>
        <translation>Signed (by the sender&apos;s clock)</translation>
    </message>
    <message>
        <source>ลายนิ้วมือกุญแจ</source>
        <translation>Key fingerprint</translation>
    </message>
    <message>
        <source>เข้ารหัสมา เปิดแล้ว</source>
        <translation>Came enclosed, opened</translation>
    </message>
    <message>
        <source>เจ้าของกุญแจ</source>
        <translation>Key owner</translation>
    </message>
    <message>
        <source>เมื่อ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>เลือกฉบับที่จะใช้…</source>
        <translation>Choose revision to use…</translation>
    </message>
    <message>
        <source>เลือกแฟ้มในรายการเพื่อดูรายละเอียดและขั้นต่อไป</source>
        <translation>Select a file in the list to see its details and the next step</translation>
    </message>
    <message>
        <source>เหลือ {days} วัน</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>แผนปี</source>
        <translation>Plan years</translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>ไฟล์</source>
        <translation>File</translation>
    </message>
    <message>
        <source>ไฟล์ที่อ่านไม่ได้</source>
        <translation>Unreadable file</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>หน้ากระดาษ</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>กำลังจัดหน้ากระดาษ</source>
        <translation>Laying out the pages</translation>
    </message>
    <message>
        <source>กำลังพิมพ์</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>ขยาย</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>ขยาย (Ctrl++)</source>
        <translation>Larger (Ctrl++)</translation>
    </message>
    <message>
        <source>ความคืบหน้า</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>บันทึก {name} แล้ว</source>
        <translation>Saved {name}</translation>
    </message>
    <message>
        <source>บันทึกเป็น PDF (Ctrl+S)</source>
        <translation>Save as PDF (Ctrl+S)</translation>
    </message>
    <message>
        <source>บันทึกเป็น PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ปิด (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>พิมพ์ (Ctrl+P)</source>
        <translation>Print (Ctrl+P)</translation>
    </message>
    <message>
        <source>พิมพ์…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>ย่อ</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>ย่อ (Ctrl+-)</source>
        <translation>Smaller (Ctrl+-)</translation>
    </message>
    <message>
        <source>ส่งไปเครื่องพิมพ์แล้ว {count} หน้า</source>
        <translation>{count} pages were sent to the printer</translation>
    </message>
    <message>
        <source>หน้า {page} จาก {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>หน้าก่อน</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>หน้าก่อน (Page Up)</source>
        <translation>Previous page (Page Up)</translation>
    </message>
    <message>
        <source>หน้าถัดไป</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>หน้าถัดไป (Page Down)</source>
        <translation>Next page (Page Down)</translation>
    </message>
    <message>
        <source>เอกสารที่แสดง</source>
        <translation>Paper shown</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>ข้อความที่วาง</source>
        <translation>Pasted text</translation>
    </message>
    <message>
        <source>จะวาง {count} ช่อง</source>
        <translation>Cells to paste: {count}</translation>
    </message>
    <message>
        <source>จะเป็น</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>ช่อง</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>ช่องนี้แก้ไม่ได้</source>
        <translation>This cell cannot be edited</translation>
    </message>
    <message>
        <source>ตรวจก่อนวาง</source>
        <translation>Check before pasting</translation>
    </message>
    <message>
        <source>นอกตาราง</source>
        <translation>Outside the table</translation>
    </message>
    <message>
        <source>บาท</source>
        <translation>baht</translation>
    </message>
    <message>
        <source>ปรับให้ {count} ช่อง</source>
        <translation>Adjusted cells: {count}</translation>
    </message>
    <message>
        <source>พันบาท</source>
        <translation>thousand baht</translation>
    </message>
    <message>
        <source>มากผิดปกติ {count} ช่อง</source>
        <translation>{count} cells unusually large</translation>
    </message>
    <message>
        <source>ล้านบาท</source>
        <translation>million baht</translation>
    </message>
    <message>
        <source>วาง</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>หมายเหตุ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>อ่านไม่ได้ {count} ช่อง (วางตามเดิมและทำเครื่องหมายไว้)</source>
        <translation>Unreadable cells: {count} (pasted as they are and marked)</translation>
    </message>
    <message>
        <source>เพิ่ม {count} แถว</source>
        <translation>Rows to add: {count}</translation>
    </message>
    <message>
        <source>เลยขอบตาราง {count} ช่อง (ข้าม)</source>
        <translation>Cells beyond the table: {count} (skipped)</translation>
    </message>
    <message>
        <source>เลือกหน่วยเงินก่อน</source>
        <translation>Choose the unit of money first</translation>
    </message>
    <message>
        <source>แก้ไม่ได้ {count} ช่อง (ข้าม)</source>
        <translation>Locked cells: {count} (skipped)</translation>
    </message>
    <message>
        <source>แถว</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>ไม่มีช่องให้วาง</source>
        <translation>No cell to paste into</translation>
    </message>
    <message>
        <source>ไม่วาง</source>
        <translation>Do not paste</translation>
    </message>
    <message>
        <source>ไม่วางแถวผลรวม “{words}” (โปรแกรมรวมให้เอง)</source>
        <translation>Leave out the row of totals “{words}” (the program adds up)</translation>
    </message>
    <message>
        <source>ไม่วางแถวหัวตาราง “{words}”</source>
        <translation>the heading row “{words}” is left out</translation>
    </message>
    <message>
        <source>“{column}” ที่วางไม่ถึง 1,000 ทุกช่อง ตัวเลขมีหน่วยเป็น</source>
        <translation>All pasted “{column}” are below 1,000. The numbers are in</translation>
    </message>
</context>
<context>
    <name>PdfKeeper</name>
    <message>
        <source>กำลังจัดทำเอกสาร PDF</source>
        <translation>Making the PDF</translation>
    </message>
    <message>
        <source>บันทึกเป็น PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>เอกสาร PDF (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>กุญแจที่ใช้ได้ {count:,} ดอก</source>
        <translation>{count:,} keys in force</translation>
    </message>
    <message>
        <source>ผู้ติดต่อ</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>ยังไม่มีกุญแจที่ยืนยันแล้ว</source>
        <translation>No confirmed key yet</translation>
    </message>
    <message>
        <source>ยังไม่มีแฟ้มที่บอกชื่อผู้จัดทำหรือผู้ถือกุญแจ</source>
        <translation>No file yet that names who prepared it or who holds the key</translation>
    </message>
</context>
<context>
    <name>PersonBar</name>
    <message>
        <source>ชื่อนี้อยู่ในสมุดบันทึกทุกรายการ กดเพื่อเปลี่ยน</source>
        <translation>This name stands in every journal entry; press to change it</translation>
    </message>
    <message>
        <source>ผู้บันทึก: {name}</source>
        <translation>Recorded by: {name}</translation>
    </message>
    <message>
        <source>ระบุชื่อผู้บันทึก…</source>
        <translation>Say who works here…</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>กรอกชื่อและนามสกุลก่อน</source>
        <translation>Fill in a first and last name</translation>
    </message>
    <message>
        <source>ชื่อนี้จะอยู่ในสมุดบันทึกทุกครั้งที่รวมแฟ้ม พิจารณา เสนอปรับ หรือออกผล และไปถึงหน่วยงานพร้อมความเห็น รายการที่บันทึกแล้วไม่เปลี่ยนเมื่อเปลี่ยนชื่อ</source>
        <translation>This name stands in the journal whenever a file is merged, reviewed, amended or returned, and goes to the offices with each comment. Entries that are written keep the name they have.</translation>
    </message>
    <message>
        <source>ชื่อและนามสกุล</source>
        <translation>First and last name</translation>
    </message>
    <message>
        <source>ผู้ใช้งานโต๊ะส่วนกลาง</source>
        <translation>Who works at the central desk</translation>
    </message>
    <message>
        <source>เช่น นางสาววรรณา ตรวจดี</source>
        <translation>Such as Ms Wanna Truatdee</translation>
    </message>
    <message>
        <source>ใช้ชื่อนี้</source>
        <translation>Use this name</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>กรอกรหัส PIN ก่อน</source>
        <translation>Enter the PIN first.</translation>
    </message>
    <message>
        <source>รหัส PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>รหัส PIN สองช่องไม่ตรงกัน กรุณากรอกใหม่</source>
        <translation>The two PINs are not the same. Enter them again.</translation>
    </message>
    <message>
        <source>รหัส PIN อีกครั้ง</source>
        <translation>PIN again</translation>
    </message>
</context>
<context>
    <name>PlanChoices</name>
    <message>
        <source>กลุ่มจังหวัดของหน่วยงาน</source>
        <translation>Cluster of the office</translation>
    </message>
    <message>
        <source>จัดกลุ่มเงินของแผนรวม ตัวกรองยังอยู่เมื่อเปลี่ยนกลุ่ม</source>
        <translation>Group the money of the merged plan; filters stay when the grouping changes</translation>
    </message>
    <message>
        <source>จัดกลุ่มโครงการ</source>
        <translation>Group projects</translation>
    </message>
    <message>
        <source>ทุกกลุ่มจังหวัด</source>
        <translation>All clusters</translation>
    </message>
    <message>
        <source>ทุกผลพิจารณา</source>
        <translation>All decisions</translation>
    </message>
    <message>
        <source>ทุกหมวดรายจ่าย</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>ทุกแหล่งเงิน</source>
        <translation>All sources</translation>
    </message>
    <message>
        <source>ผลพิจารณา</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>ยอดเงินที่แสดง</source>
        <translation>Amounts shown</translation>
    </message>
    <message>
        <source>ยอดเงินที่แสดงในคอลัมน์ปี (บาท)</source>
        <translation>Amounts in the year columns (baht)</translation>
    </message>
    <message>
        <source>ล้างตัวกรอง</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>หมวดรายจ่าย</source>
        <translation>Expense categories</translation>
    </message>
    <message>
        <source>แหล่งเงิน</source>
        <translation>Sources of money</translation>
    </message>
    <message>
        <source>โครงการที่อยู่หลายกลุ่ม</source>
        <translation>Projects in several groups</translation>
    </message>
    <message>
        <source>โครงการที่อยู่หลายกลุ่ม นับครั้งเดียวหรือแสดงในทุกกลุ่ม</source>
        <translation>Projects in several groups: count once, or show in every group</translation>
    </message>
</context>
<context>
    <name>PlanTreeModel</name>
    <message>
        <source>ผลพิจารณา</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>รวม</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>แผนรวม</source>
        <translation>Merged plan</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>{count} · ขอ {requested} · หลังเสนอปรับ {working} บาท</source>
        <translation>{count} · requested {requested} · after proposals {working} baht</translation>
    </message>
    <message>
        <source>กำลังเขียนไฟล์ Excel</source>
        <translation>Writing the Excel file</translation>
    </message>
    <message>
        <source>ขอ {year}</source>
        <translation>Requested {year}</translation>
    </message>
    <message>
        <source>ขอรวม</source>
        <translation>Requested in all</translation>
    </message>
    <message>
        <source>คัดลอกตารางแผนรวม {count:,} แถวแล้ว</source>
        <translation>{count:,} rows of the merged plan were copied</translation>
    </message>
    <message>
        <source>จำนวน</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>ตัวกรอง: {filters}</source>
        <translation>Filters: {filters}</translation>
    </message>
    <message>
        <source>ต่างจากหลังเสนอปรับ {satang} บาท</source>
        <translation>{satang} baht from after proposals</translation>
    </message>
    <message>
        <source>ที่มาของตัวเลข…</source>
        <translation>Where from…</translation>
    </message>
    <message>
        <source>บันทึกแถวที่เห็นอยู่เป็นไฟล์ Excel</source>
        <translation>Save the rows in sight as an Excel file</translation>
    </message>
    <message>
        <source>รวมทุกปี</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>รายการและแฟ้มที่อยู่เบื้องหลังตัวเลขนี้ (Ctrl+Enter ในแผนรวม)</source>
        <translation>The lines and files behind this figure (Ctrl+Enter in the merged plan)</translation>
    </message>
    <message>
        <source>วิธีนับ</source>
        <translation>How it is counted</translation>
    </message>
    <message>
        <source>สมุดงาน Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>ส่งออกตารางแผนรวม</source>
        <translation>Export the merged plan&apos;s table</translation>
    </message>
    <message>
        <source>ส่งออกตาราง…</source>
        <translation>Export table…</translation>
    </message>
    <message>
        <source>หลังปรับ {year}</source>
        <translation>After proposals {year}</translation>
    </message>
    <message>
        <source>หลังปรับรวม</source>
        <translation>After proposals in all</translation>
    </message>
    <message>
        <source>เขียนไฟล์ {name} แล้ว</source>
        <translation>{name} was written</translation>
    </message>
    <message>
        <source>แผนรวมทั้งหมด</source>
        <translation>Whole merged plan</translation>
    </message>
    <message>
        <source>โครงการที่ค้นพบ</source>
        <translation>Projects found</translation>
    </message>
    <message>
        <source>✓ ผลรวมตรงกับรายการทั้งหมด · {rule}</source>
        <translation>✓ The sums equal all lines · {rule}</translation>
    </message>
    <message>
        <source>✗ ผลรวมของกลุ่มต่างจากรายการทั้งหมด กรุณาสร้างมุมมองใหม่ · {rule}</source>
        <translation>✗ The sums of the groups differ from all lines. Please rebuild the views · {rule}</translation>
    </message>
</context>
<context>
    <name>PoolActs</name>
    <message>
        <source>กำลังบันทึก</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>กำลังบันทึกวงเงิน</source>
        <translation>Saving amounts</translation>
    </message>
    <message>
        <source>กำลังอ่านไฟล์ Excel</source>
        <translation>Reading the Excel file</translation>
    </message>
    <message>
        <source>กำลังเขียนไฟล์ Excel</source>
        <translation>Writing the Excel file</translation>
    </message>
    <message>
        <source>นำรายการย่อยออกแล้ว {count:,} รายการ</source>
        <translation>{count:,} lines were taken out</translation>
    </message>
    <message>
        <source>นำเข้าวงเงินจาก Excel</source>
        <translation>Import amounts from Excel</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>บันทึกวงเงินจากแฟ้มแล้ว {count:,} ยอด</source>
        <translation>{count:,} amounts were saved from the file</translation>
    </message>
    <message>
        <source>ลบ “{name}” แล้ว รายการย่อย {count:,} รายการเป็นอิสระ</source>
        <translation>“{name}” was removed; {count:,} lines are free</translation>
    </message>
    <message>
        <source>สมุดงาน Excel (*.xlsx *.xls)</source>
        <translation>Excel workbook (*.xlsx *.xls)</translation>
    </message>
    <message>
        <source>สมุดงาน Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>ส่งออกตารางวงเงิน</source>
        <translation>Export the table of amounts</translation>
    </message>
    <message>
        <source>เขียนไฟล์ {name} แล้ว</source>
        <translation>{name} was written</translation>
    </message>
    <message>
        <source>เพิ่มรายการ</source>
        <translation>Add line</translation>
    </message>
    <message>
        <source>เพิ่มรายการที่พิมพ์</source>
        <translation>Add a printed line</translation>
    </message>
    <message>
        <source>เพิ่มรายการที่พิมพ์แล้ว เพิ่มรายการย่อยได้เลย</source>
        <translation>The printed line was added; now add lines to it</translation>
    </message>
    <message>
        <source>เพิ่มรายการย่อยแล้ว {count:,} รายการ</source>
        <translation>{count:,} lines were added</translation>
    </message>
    <message>
        <source>แก้ไขรายการที่พิมพ์</source>
        <translation>Change the printed line</translation>
    </message>
    <message>
        <source>แก้ไขรายการที่พิมพ์แล้ว</source>
        <translation>The printed line was changed</translation>
    </message>
</context>
<context>
    <name>PoolDialog</name>
    <message>
        <source>ชื่อรายการที่พิมพ์</source>
        <translation>Printed name</translation>
    </message>
    <message>
        <source>ผลผลิต/โครงการ</source>
        <translation>Output/project</translation>
    </message>
    <message>
        <source>รายการหนึ่งบรรทัดตามที่พิมพ์ในเล่มงบประมาณ รวมรายการย่อยจากหลายโครงการและหลายหน่วยงานได้</source>
        <translation>One line as printed in the budget document; lines of many projects and offices may feed it</translation>
    </message>
    <message>
        <source>แผนงาน</source>
        <translation>Programme</translation>
    </message>
</context>
<context>
    <name>PoolsView</name>
    <message>
        <source>{count:,} รายการย่อยเป็นของโครงการที่ไม่นับในแผน</source>
        <translation>{count:,} lines belong to projects that do not count in the plan</translation>
    </message>
    <message>
        <source>{count:,} รายการย่อยไม่มีในฉบับที่รวมแล้ว จึงไม่ได้รับส่วนแบ่ง</source>
        <translation>{count:,} lines are in no applied revision, so they get no share</translation>
    </message>
    <message>
        <source>กำลังบันทึกวงเงิน</source>
        <translation>Saving amounts</translation>
    </message>
    <message>
        <source>ต่างจากชั้นก่อน</source>
        <translation>From the layer before</translation>
    </message>
    <message>
        <source>ต้องดู</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>นำรายการย่อยที่เลือกออกจากรายการที่พิมพ์</source>
        <translation>Take the selected lines out of the printed line</translation>
    </message>
    <message>
        <source>นำออก</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>นำเข้าวงเงินจาก Excel</source>
        <translation>Import amounts from Excel</translation>
    </message>
    <message>
        <source>นำเข้า…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>ปี</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>ผลผลิต</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>ยอดของรายการที่พิมพ์แบ่งให้รายการย่อยตามสัดส่วนที่หน่วยงานขอ ลงตัวถึงสตางค์ รายการย่อยที่บันทึกยอดเองใช้ยอดนั้น</source>
        <translation>A printed line&apos;s amount is shared out in proportion to the requests, exact to the satang; a line with an amount of its own keeps it</translation>
    </message>
    <message>
        <source>ยังไม่มีรายการที่พิมพ์ในเล่มงบประมาณ เพิ่มรายการ แล้วเลือกรายการย่อยจากโครงการของหน่วยงาน</source>
        <translation>There are no printed lines of the budget document yet. Add one, then choose the offices&apos; lines that feed it</translation>
    </message>
    <message>
        <source>รายการที่พิมพ์</source>
        <translation>Printed line</translation>
    </message>
    <message>
        <source>รายการที่พิมพ์ในเล่มงบประมาณ</source>
        <translation>Printed lines of the budget document</translation>
    </message>
    <message>
        <source>รายการย่อย: เลือกรายการที่พิมพ์ในตารางข้างบน</source>
        <translation>Lines: choose a printed line above</translation>
    </message>
    <message>
        <source>รายการย่อยของ “{name}”  {count:,}</source>
        <translation>Lines of “{name}”  {count:,}</translation>
    </message>
    <message>
        <source>รายการย่อยของรายการที่พิมพ์</source>
        <translation>Lines of a printed line</translation>
    </message>
    <message>
        <source>ลบ</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>ลบรายการที่พิมพ์ รายการย่อยยังอยู่ในแผน</source>
        <translation>Remove the printed line; its lines stay in the plan</translation>
    </message>
    <message>
        <source>วิธีแบ่ง</source>
        <translation>How it is shared out</translation>
    </message>
    <message>
        <source>ส่งออกตารางวงเงินเป็น Excel เพื่อกรอกแล้วนำเข้ากลับ</source>
        <translation>Export the amounts to Excel, to be filled in and imported again</translation>
    </message>
    <message>
        <source>ส่งออก…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>ส่วนต่าง</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>หน่วยงานขอ</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>หมวด</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>หลังเสนอปรับ</source>
        <translation>After proposals</translation>
    </message>
    <message>
        <source>เพิ่มรายการที่พิมพ์…</source>
        <translation>Add printed line…</translation>
    </message>
    <message>
        <source>เพิ่มรายการย่อย…</source>
        <translation>Add lines…</translation>
    </message>
    <message>
        <source>เลือกรายการเพื่อดูวงเงินแต่ละชั้น</source>
        <translation>Choose a line to see its amount layers</translation>
    </message>
    <message>
        <source>แก้ชื่อ หมวด และแผนงาน</source>
        <translation>Change name, category and programme</translation>
    </message>
    <message>
        <source>แก้ไข…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>แผนงาน</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>แสดงส่วนต่างระหว่างชั้นวงเงิน (Ctrl+Shift+G)</source>
        <translation>Show the differences between layers (Ctrl+Shift+G)</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>{count:,} แฟ้มแก้สิ่งที่ส่วนกลางเสนอปรับ ให้ความเห็น หรือเห็นชอบไว้</source>
        <translation>{count:,} files change what the centre amended, commented on or approved</translation>
    </message>
    <message>
        <source>กลับไปกล่องรับโดยไม่บันทึกอะไร (Esc)</source>
        <translation>Back to the inbox without writing anything (Esc)</translation>
    </message>
    <message>
        <source>ข้าม</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>ครั้งที่</source>
        <translation>Submission no.</translation>
    </message>
    <message>
        <source>จะเป็น</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>ดูก่อนรับ</source>
        <translation>Before taking in</translation>
    </message>
    <message>
        <source>ทุกแฟ้มรวมกัน: เพิ่มใหม่ {new:,} · ปรับปรุง {changed:,} · ไม่เปลี่ยนแปลง {same:,} · หายไป {gone:,} · ข้าม {skipped:,} ระเบียน</source>
        <translation>All files together: {new:,} new · {changed:,} changed · {same:,} the same · {gone:,} gone · {skipped:,} skipped records</translation>
    </message>
    <message>
        <source>ปรับ</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>ปี {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>ผลต่อวงเงิน (บาท)</source>
        <translation>Effect on amount (baht)</translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึกอะไร ตรวจแล้ว {count:,} แฟ้ม: {states}</source>
        <translation>Nothing is written yet. {count:,} files were looked at: {states}</translation>
    </message>
    <message>
        <source>รวม</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>รับเข้ากล่องรับ</source>
        <translation>Take into the inbox</translation>
    </message>
    <message>
        <source>รับเข้ากล่องรับ ({count})</source>
        <translation>Take into the inbox ({count})</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>หายไป</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>เดิม</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>เหตุผล</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>แตะงานส่วนกลาง</source>
        <translation>Touches ours</translation>
    </message>
    <message>
        <source>แฟ้มที่จะรับ</source>
        <translation>Files to be taken in</translation>
    </message>
    <message>
        <source>แฟ้มนี้ไม่เปลี่ยนอะไรในแผน</source>
        <translation>This file changes nothing in the plan</translation>
    </message>
    <message>
        <source>ใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>ไฟล์</source>
        <translation>File</translation>
    </message>
    <message>
        <source>ไม่รับ กลับไปกล่องรับ</source>
        <translation>Take nothing, back to the inbox</translation>
    </message>
    <message>
        <source>ไม่อ่านไฟล์อื่นในโฟลเดอร์ {count:,} ไฟล์ เช่น {name}</source>
        <translation>{count:,} other files of the folder are not read, such as {name}</translation>
    </message>
    <message>
        <source>ไม่เปลี่ยน</source>
        <translation>unchanged</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>(ว่าง)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>(ไม่มีค่า)</source>
        <translation>(no value)</translation>
    </message>
    <message>
        <source>{question} (และช่องแบบเดียวกันในคอลัมน์นี้ รวม {count} ช่อง)</source>
        <translation>{question} (and cells like it in this column, {count} in all)</translation>
    </message>
    <message>
        <source>กลายเป็น</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>จำนวนเงิน (บาท)</source>
        <translation>Amount (baht)</translation>
    </message>
    <message>
        <source>ชนิดข้อมูล</source>
        <translation>Kind of record</translation>
    </message>
    <message>
        <source>ชนิดที่แสดง</source>
        <translation>Kind shown</translation>
    </message>
    <message>
        <source>ช่อง</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>ช่องที่น่าสงสัย</source>
        <translation>Suspicious cells</translation>
    </message>
    <message>
        <source>ช่องที่ปรับ</source>
        <translation>Changed cells</translation>
    </message>
    <message>
        <source>ช่องที่อ่านไม่ได้</source>
        <translation>Unreadable cells</translation>
    </message>
    <message>
        <source>ช่องในไฟล์</source>
        <translation>Cells of the file</translation>
    </message>
    <message>
        <source>ตอบก่อนนำเข้า</source>
        <translation>Answer before importing</translation>
    </message>
    <message>
        <source>ทุกแถว</source>
        <translation>All rows</translation>
    </message>
    <message>
        <source>บาท</source>
        <translation>baht</translation>
    </message>
    <message>
        <source>ผล</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>พันบาท</source>
        <translation>thousand baht</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>รายละเอียด</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>ล้านบาท</source>
        <translation>million baht</translation>
    </message>
    <message>
        <source>หัวตาราง</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>เพราะ</source>
        <translation>Because</translation>
    </message>
    <message>
        <source>เลือกทุกการแก้ไข</source>
        <translation>Choose all changes</translation>
    </message>
    <message>
        <source>แถว</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>แถวในไฟล์</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>ใช่ ทั้งคอลัมน์</source>
        <translation>Yes, in the whole column</translation>
    </message>
    <message>
        <source>ในไฟล์</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>ไม่แก้ของเดิม</source>
        <translation>Change nothing</translation>
    </message>
    <message>
        <source>ไม่แน่ใจ เก็บไว้แก้ทีหลัง</source>
        <translation>Not sure, mend it later</translation>
    </message>
</context>
<context>
    <name>ProgramMenu</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>ขนาดตัวอักษร</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>ตามระบบ</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>บันทึกไฟล์ให้ผู้ดูแลระบบ…</source>
        <translation>Save a file for support…</translation>
    </message>
    <message>
        <source>ปิดแฟ้มงานนี้ เปิดแฟ้มอื่น</source>
        <translation>Close this workspace and open another</translation>
    </message>
    <message>
        <source>ภาษา</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>มืด</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>สว่าง</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>สี</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>เกี่ยวกับโปรแกรม</source>
        <translation>About this program</translation>
    </message>
    <message>
        <source>แป้นพิมพ์ลัด</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>โปรแกรมจัดทำแผนและคำของบประมาณ กระทรวงอุตสาหกรรม รุ่น {version} ทำงานบนเครื่องนี้โดยไม่ใช้อินเทอร์เน็ต</source>
        <translation>Plans and budget requests of the Ministry of Industry, version {version}. It works on this computer without the internet.</translation>
    </message>
</context>
<context>
    <name>ProjectActs</name>
    <message>
        <source>(สำเนา)</source>
        <translation>(copy)</translation>
    </message>
    <message>
        <source>กำลังยกโครงการมา</source>
        <translation>Carrying projects over</translation>
    </message>
    <message>
        <source>กำลังอ่านแผนปีก่อน</source>
        <translation>Reading last year&apos;s plan</translation>
    </message>
    <message>
        <source>กู้คืน {count} โครงการ</source>
        <translation>Bring {count} projects back</translation>
    </message>
    <message>
        <source>ยกมา {count} โครงการแล้ว ทุกค่ายังไม่ยืนยัน ตรวจแล้วกดยืนยันหรือแก้ทีละช่อง</source>
        <translation>{count} projects carried over. No value is confirmed yet: check each field, then confirm or change it</translation>
    </message>
    <message>
        <source>ย้ายแผนงาน {count} โครงการ</source>
        <translation>Move {count} projects to another programme</translation>
    </message>
    <message>
        <source>ย้ายแผนงานแล้ว {count} โครงการ</source>
        <translation>{count} projects moved to another programme</translation>
    </message>
    <message>
        <source>ย้ายแล้ว จัดลำดับความสำคัญใหม่ให้ {count} โครงการ</source>
        <translation>Moved, {count} projects have a new priority</translation>
    </message>
    <message>
        <source>ลบ {count} โครงการ</source>
        <translation>Delete {count} projects</translation>
    </message>
    <message>
        <source>ลบ {count} โครงการแล้ว</source>
        <translation>{count} projects deleted</translation>
    </message>
    <message>
        <source>ลบโครงการแล้ว</source>
        <translation>Project deleted</translation>
    </message>
    <message>
        <source>อยู่บนสุดแล้ว</source>
        <translation>It is the uppermost already</translation>
    </message>
    <message>
        <source>อยู่ล่างสุดแล้ว</source>
        <translation>It is the lowest already</translation>
    </message>
    <message>
        <source>เลือกแฟ้มของปีก่อน</source>
        <translation>Choose last year&apos;s file</translation>
    </message>
    <message>
        <source>เลื่อนลำดับ {count} โครงการ</source>
        <translation>Change the priority of {count} projects</translation>
    </message>
    <message>
        <source>แฟ้มงานหรือแฟ้มนำส่งของปีก่อน (*.db *.xlsx)</source>
        <translation>Last year&apos;s workspace or submission (*.db *.xlsx)</translation>
    </message>
</context>
<context>
    <name>ProjectHead</name>
    <message>
        <source>(ยังไม่มีชื่อ)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>กู้คืนโครงการ</source>
        <translation>Restore project</translation>
    </message>
</context>
<context>
    <name>ProjectMenu</name>
    <message>
        <source>ทำซ้ำ	Ctrl+Y</source>
        <translation>Redo	Ctrl+Y</translation>
    </message>
    <message>
        <source>ทำสำเนาโครงการ	Ctrl+Shift+D</source>
        <translation>Duplicate the project	Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>ทำอย่างอื่นกับโครงการ</source>
        <translation>More actions for the project</translation>
    </message>
    <message>
        <source>พิมพ์โครงการ…	Ctrl+P</source>
        <translation>Print the project…	Ctrl+P</translation>
    </message>
    <message>
        <source>ยกโครงการมาจากปีก่อน…	Ctrl+Shift+L</source>
        <translation>Carry projects over from last year…	Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>ย้ายไปแผนงาน</source>
        <translation>Move to programme</translation>
    </message>
    <message>
        <source>ลบโครงการ…	Del</source>
        <translation>Delete the project…	Del</translation>
    </message>
    <message>
        <source>เพิ่มโครงการ	Ctrl+N</source>
        <translation>Add a project	Ctrl+N</translation>
    </message>
    <message>
        <source>เลิกทำ	Ctrl+Z</source>
        <translation>Undo	Ctrl+Z</translation>
    </message>
    <message>
        <source>เลื่อนขึ้น	Alt+↑</source>
        <translation>Move up	Alt+↑</translation>
    </message>
    <message>
        <source>เลื่อนลง	Alt+↓</source>
        <translation>Move down	Alt+↓</translation>
    </message>
    <message>
        <source>แผนงาน</source>
        <translation>Programme</translation>
    </message>
</context>
<context>
    <name>ProjectPanel</name>
    <message>
        <source>ขอปี {year}</source>
        <translation>Requested {year}</translation>
    </message>
    <message>
        <source>ความเห็น</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>ความเห็น: {about}</source>
        <translation>Comment: {about}</translation>
    </message>
    <message>
        <source>ความเห็น…</source>
        <translation>Comment…</translation>
    </message>
    <message>
        <source>ฉบับที่</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>ถอนค่าเสนอของรายการที่เลือก</source>
        <translation>Withdraw the proposal for the selected budget line</translation>
    </message>
    <message>
        <source>ถอนค่าเสนอ…</source>
        <translation>Withdraw proposal…</translation>
    </message>
    <message>
        <source>ปีอื่น</source>
        <translation>Other years</translation>
    </message>
    <message>
        <source>ผู้รับผิดชอบ</source>
        <translation>Responsible person</translation>
    </message>
    <message>
        <source>ผู้รับรอง</source>
        <translation>Certifier</translation>
    </message>
    <message>
        <source>รับเมื่อ</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>ส่งกลับพร้อมเหตุผล (R ในแผนรวม)</source>
        <translation>Return with a reason (R in the merged plan)</translation>
    </message>
    <message>
        <source>ส่งกลับแก้ไข…</source>
        <translation>Return for correction…</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>หลังปรับปี {year}</source>
        <translation>After proposals {year}</translation>
    </message>
    <message>
        <source>เขียนความเห็นถึงหน่วยงาน (C ในแผนรวม)</source>
        <translation>Write a comment to the office (C in the merged plan)</translation>
    </message>
    <message>
        <source>เลขที่</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>เลือกโครงการเพื่อดูรายละเอียดและพิจารณา</source>
        <translation>Select a project to see its details and decide</translation>
    </message>
    <message>
        <source>เสนอปรับวงเงินรายการ…</source>
        <translation>Propose a new amount…</translation>
    </message>
    <message>
        <source>เสนอวงเงินใหม่ของรายการที่เลือก (M ในแผนรวม)</source>
        <translation>Propose a new amount for the selected budget line (M in the merged plan)</translation>
    </message>
    <message>
        <source>เห็นชอบ</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>เห็นชอบโครงการนี้ (A ในแผนรวม)</source>
        <translation>Approve this project (A in the merged plan)</translation>
    </message>
    <message>
        <source>แผนงาน</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>แผนรวม</source>
        <translation>Merged plan</translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation>Telephone</translation>
    </message>
</context>
<context>
    <name>ProjectTable</name>
    <message>
        <source>{count} โครงการ รวม {money} บาท</source>
        <translation>{count} projects, {money} baht</translation>
    </message>
    <message>
        <source>ครบ</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>ค้าง</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>ชื่อโครงการ</source>
        <translation>Project name</translation>
    </message>
    <message>
        <source>ตอบ {count}</source>
        <translation>{count} to answer</translation>
    </message>
    <message>
        <source>ตารางโครงการ</source>
        <translation>Table of projects</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ทุกลักษณะ</source>
        <translation>New and continued</translation>
    </message>
    <message>
        <source>ทุกสถานะ</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>ทุกแผนงาน</source>
        <translation>All programmes</translation>
    </message>
    <message>
        <source>ปี</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>ปี {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>ผลตรวจ</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>ผ่าน</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>มีความเห็นที่ยังไม่ตอบ</source>
        <translation>With unanswered comments</translation>
    </message>
    <message>
        <source>มีค่าที่ยังไม่ยืนยัน</source>
        <translation>With values not confirmed</translation>
    </message>
    <message>
        <source>มีที่ต้องแก้</source>
        <translation>With errors</translation>
    </message>
    <message>
        <source>ยืนยัน {count}</source>
        <translation>{count} to confirm</translation>
    </message>
    <message>
        <source>รวม (บาท)</source>
        <translation>Total (baht)</translation>
    </message>
    <message>
        <source>ลักษณะโครงการ</source>
        <translation>New or continued</translation>
    </message>
    <message>
        <source>ลำดับ</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>ล้างตัวกรอง</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>สิ่งที่ต้องทำ</source>
        <translation>What is to be done</translation>
    </message>
    <message>
        <source>เตือน {count}</source>
        <translation>{count} warnings</translation>
    </message>
    <message>
        <source>เรียบร้อยแล้ว</source>
        <translation>All well</translation>
    </message>
    <message>
        <source>เลขที่</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>แก้ {count}</source>
        <translation>{count} to mend</translation>
    </message>
    <message>
        <source>แผนงาน</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>ไม่มีโครงการที่ตรงกับตัวกรองหรือคำค้น</source>
        <translation>No project fits the filters or the words</translation>
    </message>
</context>
<context>
    <name>ProjectTree</name>
    <message>
        <source>โครงการตามแผนงาน</source>
        <translation>Projects by programme</translation>
    </message>
</context>
<context>
    <name>ProjectWords</name>
    <message>
        <source>(ยังไม่มีชื่อ)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>{asked} จาก {ceiling} บาท</source>
        <translation>{asked} of {ceiling} baht</translation>
    </message>
    <message>
        <source>{money} บาท · {state}</source>
        <translation>{money} baht · {state}</translation>
    </message>
    <message>
        <source>{name} และอีก {count} โครงการ</source>
        <translation>{name} and {count} more projects</translation>
    </message>
    <message>
        <source>กรอบวงเงินปี {year}</source>
        <translation>Ceiling for {year}</translation>
    </message>
    <message>
        <source>ความเห็นจากส่วนกลาง</source>
        <translation>Comment from the centre</translation>
    </message>
    <message>
        <source>ค่าจากปีก่อนที่ยังไม่ยืนยัน {count} ค่า</source>
        <translation>{count} values from last year not confirmed</translation>
    </message>
    <message>
        <source>งบประมาณของโครงการ (บาท)</source>
        <translation>Project budget (baht)</translation>
    </message>
    <message>
        <source>จากส่วนกลาง</source>
        <translation>From the centre</translation>
    </message>
    <message>
        <source>จากส่วนกลาง: ตอบแล้ว {answered} ยังไม่ตอบ {waiting}</source>
        <translation>From the centre: answered {answered}, open {waiting}</translation>
    </message>
    <message>
        <source>ตอบแล้ว {answered} · ยังไม่ตอบ {waiting}</source>
        <translation>answered {answered} · open {waiting}</translation>
    </message>
    <message>
        <source>ต้องแก้ {errors} แห่ง เตือน {warnings} แห่ง</source>
        <translation>To correct: {errors}, warnings: {warnings}</translation>
    </message>
    <message>
        <source>ถ้าระบุเหตุผล โครงการจะอยู่ในกลุ่ม “ลบแล้ว” และกู้คืนได้ทุกเมื่อ</source>
        <translation>If you give a reason, the project goes to the “Deleted” group and can be restored at any time.</translation>
    </message>
    <message>
        <source>ปี {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>ผลพิจารณาจากส่วนกลาง</source>
        <translation>Review result from the centre</translation>
    </message>
    <message>
        <source>ยังไม่มีคำของบประมาณของโครงการนี้</source>
        <translation>This project has no budget request yet</translation>
    </message>
    <message>
        <source>ยังไม่ได้เลือกแผนงาน</source>
        <translation>No programme chosen yet</translation>
    </message>
    <message>
        <source>รวม</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>ร่าง</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>ลบ “{name}” พร้อมกิจกรรม {activities} รายการ ตัวชี้วัด {kpis} ตัว และคำของบประมาณ {lines} รายการ รวม {money} บาท</source>
        <translation>Delete “{name}” with its activities ({activities}), KPIs ({kpis}) and budget lines ({lines}), {money} baht in all</translation>
    </message>
    <message>
        <source>ลบแล้ว</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>ลบแล้ว {count}</source>
        <translation>Deleted: {count}</translation>
    </message>
    <message>
        <source>ลบโครงการ</source>
        <translation>Delete project</translation>
    </message>
    <message>
        <source>สรุปโครงการ</source>
        <translation>Project summary</translation>
    </message>
    <message>
        <source>เคยนำส่งแล้ว</source>
        <translation>Submitted before</translation>
    </message>
    <message>
        <source>แผนงาน</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โครงการนี้เคยนำส่งแล้ว ส่วนกลางจะเห็นเหตุผลในการนำส่งครั้งต่อไป กู้คืนได้ทุกเมื่อ</source>
        <translation>This project has been submitted before. The centre sees the reason in the next submission. You can restore the project at any time.</translation>
    </message>
</context>
<context>
    <name>ProjectsPage</name>
    <message>
        <source>ตาราง</source>
        <translation>Grids</translation>
    </message>
    <message>
        <source>ต้นไม้</source>
        <translation>Tree</translation>
    </message>
    <message>
        <source>มุมมองโครงการ</source>
        <translation>View of the projects</translation>
    </message>
    <message>
        <source>ยกโครงการมาจากปีก่อน…</source>
        <translation>Carry projects over from last year…</translation>
    </message>
    <message>
        <source>ยังไม่มีโครงการในแผนนี้</source>
        <translation>This plan has no projects yet</translation>
    </message>
    <message>
        <source>ยืนยันค่าจากปีก่อน {count} ค่า</source>
        <translation>Confirm {count} values from last year</translation>
    </message>
    <message>
        <source>ยืนยันแล้ว {count} ค่า</source>
        <translation>{count} values confirmed</translation>
    </message>
    <message>
        <source>เพิ่ม</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>เพิ่มโครงการ (Ctrl+N)</source>
        <translation>Add project (Ctrl+N)</translation>
    </message>
    <message>
        <source>เพิ่มโครงการแรก</source>
        <translation>Add the first project</translation>
    </message>
    <message>
        <source>เลือกโครงการจากรายการทางซ้าย</source>
        <translation>Select a project from the list on the left</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โครงการ {count}</source>
        <translation>Projects: {count}</translation>
    </message>
    <message>
        <source>โครงการ {shown} จาก {count}</source>
        <translation>Projects: {shown} of {count}</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>คิวอาร์โค้ด: {text}</source>
        <translation>QR code: {text}</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>เหตุผล</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>เหตุผล (เว้นว่างได้)</source>
        <translation>Reason (may be left empty)</translation>
    </message>
    <message>
        <source>ไม่ทำอะไร</source>
        <translation>Do nothing</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>ค่าจากปีก่อน ยังไม่ยืนยัน</source>
        <translation>From last year, not confirmed</translation>
    </message>
    <message>
        <source>ฉบับก่อน: {value}</source>
        <translation>Former kit: {value}</translation>
    </message>
    <message>
        <source>ยืนยันทั้งรายการ</source>
        <translation>Confirm the whole record</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>เพิ่มแถว</source>
        <translation>Add a row</translation>
    </message>
</context>
<context>
    <name>RegisterSection</name>
    <message>
        <source>กุญแจ</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>กุญแจที่ใช้ได้และที่เพิกถอนจะไปกับชุดแผนฉบับถัดไป ยืนยันหรือเพิกถอนได้ที่หน้าหน่วยงานและกุญแจ</source>
        <translation>Active and revoked keys travel in the next kit. Confirm or revoke them on the page of offices and keys.</translation>
    </message>
    <message>
        <source>ตั้งแต่</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>ทะเบียนกุญแจ</source>
        <translation>Register of keys</translation>
    </message>
    <message>
        <source>ผู้ถือกุญแจ</source>
        <translation>Key holder</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>ลายนิ้วมือกุญแจ</source>
        <translation>Key fingerprint</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
</context>
<context>
    <name>ReminderDialog</name>
    <message>
        <source>{count} หน่วยงานยังไม่มีแฟ้มนำส่งที่ใช้ได้ แก้ข้อความได้ก่อนคัดลอก โปรแกรมไม่ได้ส่งข้อความให้เอง</source>
        <translation>{count} offices have no submission that can be used. The text may be changed before it is copied; the program does not send it.</translation>
    </message>
    <message>
        <source>ข้อความกลุ่ม (LINE)</source>
        <translation>Group message (LINE)</translation>
    </message>
    <message>
        <source>ข้อความทวงถาม</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>ข้อความทวงถามหน่วยงานที่ยังไม่ส่ง</source>
        <translation>Reminder to the offices that have not sent</translation>
    </message>
    <message>
        <source>คัดลอกข้อความ</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>คัดลอกแล้ว วางในอีเมลหรือกลุ่มได้ทันที</source>
        <translation>Copied; paste it into the e-mail or the group</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>รูปแบบข้อความ</source>
        <translation>Kind of text</translation>
    </message>
    <message>
        <source>อีเมล</source>
        <translation>E-mail</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>กำลังเขียนรายงาน</source>
        <translation>Writing the report</translation>
    </message>
    <message>
        <source>ข้อมูลสำหรับวิเคราะห์</source>
        <translation>Data for analysis</translation>
    </message>
    <message>
        <source>คำของบประมาณรายจ่ายประจำปี</source>
        <translation>Annual budget request</translation>
    </message>
    <message>
        <source>คำอธิบายตัวชี้วัดรายตัว</source>
        <translation>Description of each KPI</translation>
    </message>
    <message>
        <source>จำแนกตามแผนงาน หมวดรายจ่าย หน่วยงาน และรายการ กรอบ MTEF และรายการผูกพัน</source>
        <translation>By programme, expense category, office and item, with the MTEF and obligated items</translation>
    </message>
    <message>
        <source>ชนิดไฟล์ของ{name}</source>
        <translation>File type of {name}</translation>
    </message>
    <message>
        <source>ฐานข้อมูลแผนรวม</source>
        <translation>Workbook of the whole plan</translation>
    </message>
    <message>
        <source>ตัวชี้วัดทุกระดับกับค่าเป้าหมายรายปี และค่ารวมระดับกระทรวง</source>
        <translation>KPIs of every level with yearly targets, and the ministry&apos;s figures</translation>
    </message>
    <message>
        <source>ตัวชี้วัดและค่าเป้าหมายรวม</source>
        <translation>Consolidated KPIs and targets</translation>
    </message>
    <message>
        <source>ตัวเลขในเอกสารเป็นเลขไทยทั้งหมด รหัสที่มีตัวอักษรอังกฤษคงเดิม</source>
        <translation>All figures of the document in Thai digits; codes with Latin letters stay as they are</translation>
    </message>
    <message>
        <source>ตาราง CSV (zip)</source>
        <translation>CSV tables (zip)</translation>
    </message>
    <message>
        <source>ตารางข้อมูลดิบหนึ่งแถวต่อหนึ่งรายการ สำหรับทำตารางสรุปเอง</source>
        <translation>Raw data, one row for each budget line, for making your own summary tables</translation>
    </message>
    <message>
        <source>บันทึก{name}</source>
        <translation>Save {name}</translation>
    </message>
    <message>
        <source>ปี {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>ปีงบประมาณของ{name}</source>
        <translation>Fiscal year of {name}</translation>
    </message>
    <message>
        <source>รายงาน</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>รายงานจากแผนรวม</source>
        <translation>Reports from the merged plan</translation>
    </message>
    <message>
        <source>สมุดงาน Excel</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>เขียน{name}</source>
        <translation>Write {name}</translation>
    </message>
    <message>
        <source>เขียนทุกชุด…</source>
        <translation>Write all…</translation>
    </message>
    <message>
        <source>เขียนรายงานแล้ว {count} ไฟล์</source>
        <translation>Reports written: {count}</translation>
    </message>
    <message>
        <source>เขียนรายงานได้เมื่อมีชุดแผนและมีฉบับของหน่วยงานรวมในแผนแล้ว</source>
        <translation>Reports can be written once there is a kit and a revision of an office is in the plan.</translation>
    </message>
    <message>
        <source>เขียนรายงานไม่ได้ {count} ไฟล์ เหตุผลอยู่ท้ายหน้านี้</source>
        <translation>{count} files could not be written; the reason stands at the foot of this page</translation>
    </message>
    <message>
        <source>เขียนรายงาน…</source>
        <translation>Write report…</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์สำหรับรายงานทุกชุด</source>
        <translation>Choose a folder for all reports</translation>
    </message>
    <message>
        <source>เล่มแผนของปีที่เลือก พร้อมแผนรายเดือนและแผนการใช้จ่ายเงินรายไตรมาส</source>
        <translation>The plan of the chosen year, with its months and its spending by quarter</translation>
    </message>
    <message>
        <source>เล่มแผนตามบทของ สศช. พร้อมตัวชี้วัด โครงการ วงเงินทุกปี และภาคผนวก</source>
        <translation>The plan in NESDC&apos;s chapters, with KPIs, projects, money of every year and appendices</translation>
    </message>
    <message>
        <source>เอกสาร PDF</source>
        <translation>PDF document</translation>
    </message>
    <message>
        <source>เอกสาร Word</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>แบบคำอธิบายตัวชี้วัด หนึ่งตัวต่อหนึ่งแผ่น พร้อมเกณฑ์การให้คะแนน</source>
        <translation>The official form of each KPI, one a sheet, with its scoring levels</translation>
    </message>
    <message>
        <source>แผนปฏิบัติราชการตลอดรอบแผน</source>
        <translation>Action plan for the whole plan cycle</translation>
    </message>
    <message>
        <source>แผนปฏิบัติราชการรายปี</source>
        <translation>Annual action plan</translation>
    </message>
    <message>
        <source>แผนภูมิ โครงการและรายการทั้งหมด และหนึ่งแผ่นต่อหน่วยงาน</source>
        <translation>Charts, all projects and lines, and a sheet per office</translation>
    </message>
    <message>
        <source>ใช้เลขไทยใน Word และ PDF</source>
        <translation>Thai digits in Word and PDF</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>นำเข้าไฟล์อื่น</source>
        <translation>Import another file</translation>
    </message>
    <message>
        <source>บันทึกรายงานทุกแถวและทุกช่องเป็นไฟล์ข้อความ (Ctrl+S)</source>
        <translation>Save a report of every row and cell as a text file (Ctrl+S)</translation>
    </message>
    <message>
        <source>บันทึกรายงาน…</source>
        <translation>Save a report…</translation>
    </message>
    <message>
        <source>เลิกทำการนำเข้า</source>
        <translation>Undo the import</translation>
    </message>
</context>
<context>
    <name>ReturnsPane</name>
    <message>
        <source> ภายใน {day}</source>
        <translation> by {day}</translation>
    </message>
    <message>
        <source>{office}: ฉบับที่ {number} ยังไม่ออก</source>
        <translation>{office}: no. {number}, not issued yet</translation>
    </message>
    <message>
        <source>{office}: ฉบับที่ {number} ออกแล้ว</source>
        <translation>{office}: no. {number}, issued</translation>
    </message>
    <message>
        <source>กรองหน่วยงาน</source>
        <translation>Narrow the offices</translation>
    </message>
    <message>
        <source>กำลังนับเรื่องที่จะแจ้งหน่วยงาน</source>
        <translation>Counting what there is to tell the offices</translation>
    </message>
    <message>
        <source>กำลังพิจารณาใหม่ {count} โครงการ</source>
        <translation>{count} projects under review again</translation>
    </message>
    <message>
        <source>กำลังออกผลการพิจารณา</source>
        <translation>Issuing the returns</translation>
    </message>
    <message>
        <source>ข้อความ</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>ข้อความสำหรับอีเมล</source>
        <translation>Text for the e-mail</translation>
    </message>
    <message>
        <source>ความเห็น</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>ความเห็น {count} ข้อ</source>
        <translation>{count} comments</translation>
    </message>
    <message>
        <source>คัดลอกข้อความถึง {office} แล้ว แนบไฟล์ {file}</source>
        <translation>The text to {office} is copied; attach {file}</translation>
    </message>
    <message>
        <source>คัดลอกข้อความอีเมล</source>
        <translation>Copy the e-mail text</translation>
    </message>
    <message>
        <source>ค่าเสนอ</source>
        <translation>Proposals</translation>
    </message>
    <message>
        <source>ค่าเสนอรอคำตอบ {count} ข้อ</source>
        <translation>{count} proposals wait for an answer</translation>
    </message>
    <message>
        <source>ฉบับ</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ที่</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>ผลการพิจารณา {count} หน่วยงานจะมีใบรับ ผลของแต่ละโครงการ ความเห็น ค่าเสนอ และค่าที่ยังขัดกันทั้งหมดที่บันทึกไว้ถึงตอนนี้ ฉบับใหม่ใช้แทนทุกฉบับก่อนหน้า</source>
        <translation>The returns of {count} offices hold the receipt, the decision on each project, comments, proposals and open conflicts up to now. A new return stands for all former ones</translation>
    </message>
    <message>
        <source>มีเรื่องใหม่</source>
        <translation>News</translation>
    </message>
    <message>
        <source>ยังไม่มีกุญแจของส่วนกลาง สร้างในหน้าชุดแผนก่อนออกผล</source>
        <translation>The centre has no key yet. Make it on the kit page before issuing returns</translation>
    </message>
    <message>
        <source>รับโอนโครงการ</source>
        <translation>Project transferred</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>สิ่งที่จะแจ้งหน่วยงาน</source>
        <translation>What the office is told</translation>
    </message>
    <message>
        <source>ส่งกลับ</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>ส่งกลับแก้ไข {count} โครงการ</source>
        <translation>{count} projects returned</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>ออกผลการพิจารณา</source>
        <translation>Return issued</translation>
    </message>
    <message>
        <source>ออกผลการพิจารณาแล้ว {count} ไฟล์ ข้อความอีเมลของแต่ละหน่วยงานคัดลอกได้ทางขวา</source>
        <translation>{count} returns issued; copy each office&apos;s e-mail text at the right</translation>
    </message>
    <message>
        <source>ออกผลการพิจารณาได้เมื่อมีฉบับของหน่วยงานรวมในแผนแล้ว</source>
        <translation>Returns can be issued once a revision of an office is in the plan.</translation>
    </message>
    <message>
        <source>ออกผลของทุกหน่วยงานที่มีเรื่องใหม่ตั้งแต่ผลครั้งก่อน (Ctrl+Shift+N)</source>
        <translation>Issue for every office with news since its last return (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>ออกผลทั้งหมด…</source>
        <translation>Issue for all…</translation>
    </message>
    <message>
        <source>ออกผลที่มีเรื่องใหม่ ({count})…</source>
        <translation>Issue where there is news ({count})…</translation>
    </message>
    <message>
        <source>ออกผลที่เลือก…</source>
        <translation>Issue for the chosen…</translation>
    </message>
    <message>
        <source>ออกแล้ว</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>เรื่อง</source>
        <translation>What</translation>
    </message>
    <message>
        <source>เรื่อง ผลการพิจารณา{plan} ({office}) ฉบับที่ {number}

เรียน {office}

กองยุทธศาสตร์และแผนงานขอส่งผลการพิจารณาแผนครั้งที่ {revision} ตามแฟ้มแนบ {file}
{facts}

กรุณาเปิดโปรแกรม ไปที่หน้า “ประวัติ” กด “รับไฟล์จากส่วนกลาง…” เลือกแฟ้มนี้ แล้วแก้ไขหรือตอบให้ครบทุกข้อ ก่อนส่งแผนครั้งต่อไป{deadline}
ผลฉบับนี้ใช้แทนทุกฉบับก่อนหน้า ข้อมูลในเครื่องของหน่วยงานจะไม่ถูกเขียนทับ

กองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงอุตสาหกรรม</source>
        <translation>Subject: Review of {plan} ({office}), no. {number}

To {office}

The Strategy and Planning Division sends the review of plan no. {revision} in the attached file {file}
{facts}

Open the program, go to “History”, press “Receive a file from the centre…”, choose this file, then mend or answer every point before sending the plan again{deadline}
This return stands for all former ones. Nothing on your computer is overwritten

Strategy and Planning Division, Office of the Permanent Secretary, Ministry of Industry</translation>
    </message>
    <message>
        <source>เรื่อง ผลการพิจารณา{plan} ({office}) ฉบับที่ {number}

เรียน {office}

กองยุทธศาสตร์และแผนงานขอส่งผลการพิจารณาแผนครั้งที่ {revision} ตามแฟ้มแนบ {file}
{facts}

ไม่มีข้อที่หน่วยงานต้องแก้ไขหรือตอบ กรุณาเปิดโปรแกรม ไปที่หน้า “ประวัติ” กด “รับไฟล์จากส่วนกลาง…” แล้วเลือกแฟ้มนี้ เพื่อเก็บผลไว้เป็นหลักฐาน
ผลฉบับนี้ใช้แทนทุกฉบับก่อนหน้า ข้อมูลในเครื่องของหน่วยงานจะไม่ถูกเขียนทับ

กองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงอุตสาหกรรม</source>
        <translation>Subject: Return of {plan} ({office}) no. {number}

To {office}

The Strategy and Planning Division sends the return on your submission no. {revision} in the attached file {file}
{facts}

There is nothing for your office to mend or to answer. Please open the program, go to “History”, press “Receive a file from the centre…” and choose this file, so that the result is kept on record
This return takes the place of all before it. Nothing on your office&apos;s computer is overwritten

Strategy and Planning Division, Office of the Permanent Secretary, Ministry of Industry</translation>
    </message>
    <message>
        <source>เลือกหน่วยงานเพื่อดูสิ่งที่จะแจ้ง</source>
        <translation>Choose an office to see what it is told</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์สำหรับผลการพิจารณา</source>
        <translation>Choose a folder for the returns</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์และออกผล…</source>
        <translation>Choose folder and issue returns…</translation>
    </message>
    <message>
        <source>เห็นชอบ</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>เห็นชอบ {count} โครงการ</source>
        <translation>{count} projects approved</translation>
    </message>
    <message>
        <source>แจ้งครบทุกหน่วยงานแล้ว ไม่มีเรื่องใหม่</source>
        <translation>All offices have been told; there is nothing new</translation>
    </message>
    <message>
        <source>แจ้งครบแล้ว</source>
        <translation>All told</translation>
    </message>
    <message>
        <source>ในจำนวนนี้หน่วยงานแก้ค่าเดียวกัน {count} ข้อ</source>
        <translation>in {count} of them the office changed the same value</translation>
    </message>
    <message>
        <source>ใบรับ</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>ใบรับฉบับที่พิจารณา ไม่มีข้อความเพิ่มเติม</source>
        <translation>Receipt of the revision that was reviewed, without a message</translation>
    </message>
    <message>
        <source>ใบรับแผน ยังไม่มีผลรายโครงการ</source>
        <translation>Receipt of the plan; no project has been decided yet</translation>
    </message>
    <message>
        <source>ใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>ไปที่กล่องรับ</source>
        <translation>Go to the inbox</translation>
    </message>
    <message>
        <source>ไม่บรรจุในแผน {count} โครงการ</source>
        <translation>{count} projects not included</translation>
    </message>
</context>
<context>
    <name>ReviewActs</name>
    <message>
        <source>กำลังบันทึก</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>ฉบับใหม่ของ {office} ที่เข้ามาระหว่างนี้จะรอในกล่องรับและไม่รวมในแผน จนกว่าจะพิจารณาครบทุกโครงการหรือเลิกพักรับ</source>
        <translation>Newer revisions of {office} wait in the inbox and stay out of the plan until every project is decided or the hold is lifted</translation>
    </message>
    <message>
        <source>ถอนความเห็นแล้ว</source>
        <translation>Comment taken back</translation>
    </message>
    <message>
        <source>ถอนค่าเสนอ</source>
        <translation>Proposal withdrawn</translation>
    </message>
    <message>
        <source>ถอนค่าเสนอแล้ว</source>
        <translation>Proposal withdrawn</translation>
    </message>
    <message>
        <source>ถอนทันทีหลังบันทึก</source>
        <translation>Taken back at once</translation>
    </message>
    <message>
        <source>บันทึกความเห็นแล้ว</source>
        <translation>Comment saved</translation>
    </message>
    <message>
        <source>บันทึกค่าเสนอแล้ว</source>
        <translation>Proposal saved</translation>
    </message>
    <message>
        <source>บันทึกว่าไม่บรรจุโครงการในแผนแล้ว</source>
        <translation>The project is left out of the plan</translation>
    </message>
    <message>
        <source>พักรับฉบับใหม่</source>
        <translation>Hold newer revisions</translation>
    </message>
    <message>
        <source>พักรับฉบับใหม่ของ {office} แล้ว</source>
        <translation>Newer revisions of {office} are held</translation>
    </message>
    <message>
        <source>รายการนี้ไม่อยู่ในฉบับล่าสุดของหน่วยงานแล้ว จึงเสนอค่าไม่ได้</source>
        <translation>This record is not in the office&apos;s newest revision any more, so nothing can be proposed</translation>
    </message>
    <message>
        <source>ส่งกลับแก้ไข</source>
        <translation>Returned for correction</translation>
    </message>
    <message>
        <source>ส่งโครงการกลับแก้ไขแล้ว</source>
        <translation>Project returned for correction</translation>
    </message>
    <message>
        <source>เลิกผลการพิจารณาแล้ว {count} โครงการ ผลก่อนหน้ากลับมาใช้ถ้ามี</source>
        <translation>Decisions on {count} projects taken back; earlier ones stand again where there are any</translation>
    </message>
    <message>
        <source>เลิกพักรับฉบับใหม่ของ {office} แล้ว ฉบับที่รออยู่รวมได้ในกล่องรับ</source>
        <translation>Newer revisions of {office} are let in again; what waits can be merged in the inbox</translation>
    </message>
    <message>
        <source>เลือกแถวของช่องที่จะเสนอค่าก่อน</source>
        <translation>Choose the row of the field first</translation>
    </message>
    <message>
        <source>เห็นชอบโครงการแล้ว</source>
        <translation>Project approved</translation>
    </message>
    <message>
        <source>ไม่บรรจุในแผน</source>
        <translation>Not included in the plan</translation>
    </message>
    <message>
        <source>“{name}” จะกลับไปใช้ค่าที่หน่วยงานส่งมา</source>
        <translation>“{name}” goes back to the office&apos;s value</translation>
    </message>
    <message>
        <source>“{name}” จะแสดงเป็นส่งกลับแก้ไข และเหตุผลนี้จะไปถึงหน่วยงานในผลการพิจารณาฉบับถัดไป</source>
        <translation>“{name}” will show as returned for correction, and this reason goes to the office in the next return.</translation>
    </message>
    <message>
        <source>“{name}” จะไม่นับในแผนรวมและเอกสารทุกฉบับ ข้อมูลยังอยู่ครบ และเหตุผลนี้จะไปถึงหน่วยงานในผลการพิจารณาฉบับถัดไป</source>
        <translation>“{name}” will not count in the merged plan nor in any output. Its data stay, and this reason goes to the office in the next return</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>{decision} {count:,} โครงการแล้ว</source>
        <translation>{decision}: {count:,} projects done</translation>
    </message>
    <message>
        <source>กำลังตรวจโครงการที่เลือก</source>
        <translation>Looking at the chosen projects</translation>
    </message>
    <message>
        <source>กำลังบันทึกผลการพิจารณา</source>
        <translation>Recording decisions</translation>
    </message>
    <message>
        <source>กำลังรวมฉบับที่เลือก</source>
        <translation>Applying the chosen revision</translation>
    </message>
    <message>
        <source>กำลังเปิดโครงการที่เลือก ยังไม่ได้บันทึกอะไร ดูแล้วกดอีกครั้ง</source>
        <translation>The chosen project is being opened; nothing was recorded. Look at it and press again</translation>
    </message>
    <message>
        <source>ฉบับแรก ไม่มีฉบับก่อนให้เทียบ</source>
        <translation>First revision, nothing to compare with</translation>
    </message>
    <message>
        <source>ทำไม่ได้ {count:,} โครงการ</source>
        <translation>{count:,} could not be decided</translation>
    </message>
    <message>
        <source>พักรับฉบับใหม่</source>
        <translation>Hold newer revisions</translation>
    </message>
    <message>
        <source>ยังไม่มีโครงการให้พิจารณา รับแฟ้มและกดรวมฉบับที่พร้อมในกล่องรับก่อน</source>
        <translation>There is nothing to review yet. Take files in and merge what is ready in the inbox first</translation>
    </message>
    <message>
        <source>ยังไม่ได้เลือกโครงการ</source>
        <translation>No project chosen</translation>
    </message>
    <message>
        <source>รับโอนมา หน่วยงานยังไม่ได้ส่งในฉบับของตน</source>
        <translation>transferred here; not in a revision of this office yet</translation>
    </message>
    <message>
        <source>วงเงิน {money} บาท</source>
        <translation>money {money} baht</translation>
    </message>
    <message>
        <source>วงเงินไม่เปลี่ยน</source>
        <translation>money unchanged</translation>
    </message>
    <message>
        <source>หน่วยงานแก้หลังพิจารณา</source>
        <translation>Changed since the review</translation>
    </message>
    <message>
        <source>เทียบกับฉบับที่ {number}</source>
        <translation>Compared with no. {number}</translation>
    </message>
    <message>
        <source>เทียบกับฉบับที่ {number} ที่พิจารณาไว้</source>
        <translation>Compared with no. {number}, which was reviewed</translation>
    </message>
    <message>
        <source>เปลี่ยน {count:,} แห่ง</source>
        <translation>{count:,} changes</translation>
    </message>
    <message>
        <source>ใช้ฉบับที่เลือกของ {office} แล้ว ฉบับอื่นพักไว้</source>
        <translation>The chosen revision of {office} is in the plan, the others are set aside</translation>
    </message>
    <message>
        <source>ไปที่กล่องรับ</source>
        <translation>Go to the inbox</translation>
    </message>
    <message>
        <source>ไม่อยู่ในฉบับล่าสุดของหน่วยงาน และไม่ได้แจ้งเหตุผล</source>
        <translation>not in the office&apos;s newest revision, and nobody said why</translation>
    </message>
</context>
<context>
    <name>ReviewListCard</name>
    <message>
        <source>{count:,} โครงการ · ขอ {money} บาท</source>
        <translation>{count:,} projects · {money} baht requested</translation>
    </message>
    <message>
        <source>กรองตามสถานะ</source>
        <translation>Filter by state</translation>
    </message>
    <message>
        <source>ดูตัวอย่างก่อน: โครงการที่เลือกไว้ หรือทุกโครงการที่แสดงถ้าเลือกแถวเดียว</source>
        <translation>With a preview: the selected projects, or all that are shown where one row is selected</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ทุกหน่วยงาน</source>
        <translation>All offices</translation>
    </message>
    <message>
        <source>ทุกแผนงาน</source>
        <translation>All programmes</translation>
    </message>
    <message>
        <source>ล้างตัวกรอง</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ส่งกลับหลายโครงการ…</source>
        <translation>Return many…</translation>
    </message>
    <message>
        <source>ส่งมาหลายฉบับ: {offices}</source>
        <translation>Several revisions: {offices}</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>เลือกฉบับ…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>เห็นชอบหลายโครงการ…</source>
        <translation>Approve many…</translation>
    </message>
    <message>
        <source>แผนงาน</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>ไม่มีโครงการที่ตรงกับตัวกรองหรือคำค้น</source>
        <translation>No project fits the filters or the words</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>ผลการพิจารณาที่จะส่งกลับ</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>พิจารณา</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>มุมมอง</source>
        <translation>View</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>ขอปี {year}</source>
        <translation>Requested {year}</translation>
    </message>
    <message>
        <source>ความเห็น…</source>
        <translation>Comment…</translation>
    </message>
    <message>
        <source>ฉบับที่</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>ถอนค่าเสนอหรือความเห็นของแถวที่เลือก (W)</source>
        <translation>Withdraw the proposal or comment of the chosen row (W)</translation>
    </message>
    <message>
        <source>ถอน…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>ปีอื่น</source>
        <translation>Other years</translation>
    </message>
    <message>
        <source>ผู้รับรอง</source>
        <translation>Certifier</translation>
    </message>
    <message>
        <source>พักรับฉบับใหม่ของหน่วยงานนี้ระหว่างพิจารณา (H)</source>
        <translation>Hold newer revisions of this office during the review (H)</translation>
    </message>
    <message>
        <source>พักรับฉบับใหม่อยู่</source>
        <translation>Newer revisions are held</translation>
    </message>
    <message>
        <source>พักรับฉบับใหม่…</source>
        <translation>Hold newer revisions…</translation>
    </message>
    <message>
        <source>พิจารณา</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>รับเมื่อ</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>ส่งกลับพร้อมเหตุผล (R)</source>
        <translation>Return it with a reason (R)</translation>
    </message>
    <message>
        <source>ส่งกลับแก้ไข…</source>
        <translation>Return…</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>หลังเสนอปี {year}</source>
        <translation>Proposed {year}</translation>
    </message>
    <message>
        <source>เขียนความเห็นถึงช่องที่เลือก หรือทั้งโครงการ (C)</source>
        <translation>Comment on the chosen field, or on the project (C)</translation>
    </message>
    <message>
        <source>เปลี่ยนจากฉบับก่อน</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>เลิกผลการพิจารณาล่าสุดของโครงการนี้ ผลก่อนหน้ากลับมาใช้ (U)</source>
        <translation>Take the last decision on this project back; the one before stands again (U)</translation>
    </message>
    <message>
        <source>เลิกผลล่าสุด</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>เลิกพักรับฉบับใหม่</source>
        <translation>Let newer revisions in</translation>
    </message>
    <message>
        <source>เลือกโครงการทางซ้ายเพื่อดูสิ่งที่เปลี่ยนและพิจารณา</source>
        <translation>Choose a project at the left to see what changed and to decide</translation>
    </message>
    <message>
        <source>เสนอค่าอื่นให้ช่องของแถวที่เลือก (M)</source>
        <translation>Propose another value for the field of the chosen row (M)</translation>
    </message>
    <message>
        <source>เสนอค่า…</source>
        <translation>Propose…</translation>
    </message>
    <message>
        <source>เห็นชอบ</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>เห็นชอบโครงการตามที่เห็น (A)</source>
        <translation>Approve the project as it is seen (A)</translation>
    </message>
    <message>
        <source>แก้แล้วหลังพิจารณา</source>
        <translation>Changed since the review</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โครงการ {code}</source>
        <translation>Project {code}</translation>
    </message>
    <message>
        <source>ไม่บรรจุโครงการในแผน พร้อมเหตุผล (X)</source>
        <translation>Leave the project out of the plan, with a reason (X)</translation>
    </message>
    <message>
        <source>ไม่บรรจุ…</source>
        <translation>Leave out…</translation>
    </message>
</context>
<context>
    <name>ReviewParts</name>
    <message>
        <source>(ว่าง)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{count} ข้อ</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>กฎตรวจไม่พบข้อสังเกต</source>
        <translation>The rules found nothing</translation>
    </message>
    <message>
        <source>การแก้</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>ข้อสังเกต</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>ความเห็น</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>คำตอบ</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>คำตอบของหน่วยงาน</source>
        <translation>The office&apos;s answer</translation>
    </message>
    <message>
        <source>ค่าของหน่วยงานตอนนี้</source>
        <translation>The office&apos;s value now</translation>
    </message>
    <message>
        <source>ค่าที่ส่วนกลางเห็นตอนเสนอ</source>
        <translation>Value when proposed</translation>
    </message>
    <message>
        <source>ค่าที่เสนอ</source>
        <translation>Proposed value</translation>
    </message>
    <message>
        <source>ค่าเสนอ</source>
        <translation>Proposals</translation>
    </message>
    <message>
        <source>ช่อง</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>ตอนนี้</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>ทั้งโครงการ</source>
        <translation>The whole project</translation>
    </message>
    <message>
        <source>ทำอะไร</source>
        <translation>What</translation>
    </message>
    <message>
        <source>ที่</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>ทุกส่วน</source>
        <translation>All sections</translation>
    </message>
    <message>
        <source>ประวัติ</source>
        <translation>History</translation>
    </message>
    <message>
        <source>ผล</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>ผลตรวจ</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>ผลต่อวงเงิน</source>
        <translation>Effect on money</translation>
    </message>
    <message>
        <source>ยังไม่ตอบ</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>ยังไม่มีความเห็นในโครงการนี้</source>
        <translation>No comments on this project</translation>
    </message>
    <message>
        <source>ยังไม่มีค่าเสนอในโครงการนี้</source>
        <translation>No proposals on this project</translation>
    </message>
    <message>
        <source>ยังไม่มีใครพิจารณาโครงการนี้</source>
        <translation>Nobody has reviewed this project yet</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ส่วนกลางเสนอ</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>ส่วนของแบบโครงการ</source>
        <translation>Section of the form</translation>
    </message>
    <message>
        <source>ส่วนของโครงการ</source>
        <translation>Parts of the project</translation>
    </message>
    <message>
        <source>หน่วยงานส่งมา</source>
        <translation>Sent by the office</translation>
    </message>
    <message>
        <source>เดิม</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>เนื้อหา</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>เปลี่ยนแปลง</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>เมื่อ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>เรื่อง</source>
        <translation>What</translation>
    </message>
    <message>
        <source>เสนอ</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>เหตุผล</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>เหตุผลของหน่วยงาน</source>
        <translation>The office&apos;s reason</translation>
    </message>
    <message>
        <source>เหตุผลหรือข้อความ</source>
        <translation>Reason or text</translation>
    </message>
    <message>
        <source>แสดงเฉพาะส่วนนี้ของแบบโครงการ</source>
        <translation>Show this section of the form only</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โดย</source>
        <translation>By</translation>
    </message>
    <message>
        <source>ใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>ไม่มีข้อมูลในส่วนนี้</source>
        <translation>Nothing in this section</translation>
    </message>
    <message>
        <source>ไม่มีอะไรเปลี่ยนจากฉบับก่อน หรือยังไม่มีฉบับก่อนให้เทียบ</source>
        <translation>Nothing changed, or there is nothing to compare with</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>(ว่าง)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>ของหน่วยงานขณะนี้</source>
        <translation>Office value now</translation>
    </message>
    <message>
        <source>คำตอบของหน่วยงาน: {reason}</source>
        <translation>Office reply: {reason}</translation>
    </message>
    <message>
        <source>ตอบแล้ว</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>ตอบแล้ว: {answer}</source>
        <translation>Answered: {answer}</translation>
    </message>
    <message>
        <source>ตอบ…</source>
        <translation>Reply…</translation>
    </message>
    <message>
        <source>ที่ส่วนกลางพิจารณา</source>
        <translation>Reviewed by the centre</translation>
    </message>
    <message>
        <source>ที่ส่วนกลางเสนอ</source>
        <translation>Proposed by the centre</translation>
    </message>
    <message>
        <source>ผลต่อยอดเงิน {effect} บาท</source>
        <translation>Effect on the total: {effect} baht</translation>
    </message>
    <message>
        <source>ยังไม่ตอบ</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>ยืนยันค่าเดิม…</source>
        <translation>Keep own value…</translation>
    </message>
    <message>
        <source>รอคำตอบ</source>
        <translation>Awaiting answer</translation>
    </message>
    <message>
        <source>รับค่าเสนอ</source>
        <translation>Accept proposal</translation>
    </message>
    <message>
        <source>รับค่าเสนอ {value}</source>
        <translation>Accept proposal {value}</translation>
    </message>
    <message>
        <source>รายการที่ไม่มีในแผนแล้ว</source>
        <translation>Entries no longer in the plan</translation>
    </message>
    <message>
        <source>รายการนี้ถูกลบแล้ว</source>
        <translation>This entry has been deleted</translation>
    </message>
    <message>
        <source>หน่วยงานแก้ค่านี้หลังส่ง</source>
        <translation>The office changed this value after submitting</translation>
    </message>
    <message>
        <source>เหตุผลของส่วนกลาง: {reason}</source>
        <translation>Reason from the centre: {reason}</translation>
    </message>
    <message>
        <source>แก้คำตอบ…</source>
        <translation>Edit reply…</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>ไปที่ช่องนี้</source>
        <translation>Go to this field</translation>
    </message>
    <message>
        <source>ไปที่โครงการ</source>
        <translation>Go to the project</translation>
    </message>
</context>
<context>
    <name>ScorePreview</name>
    <message>
        <source>ถ้าผลเป็น</source>
        <translation>If the result is</translation>
    </message>
    <message>
        <source>ยังไม่มีผล ยังไม่มีคะแนน (ไม่ใช่ 1 คะแนน)</source>
        <translation>No result, no score yet (not a score of 1)</translation>
    </message>
    <message>
        <source>ยังไม่มีเกณฑ์ที่เป็นตัวเลข จึงคิดคะแนนไม่ได้</source>
        <translation>There are no numeric levels yet, so no score can be worked out</translation>
    </message>
    <message>
        <source>ลองดูคะแนน ถ้าผลเป็น</source>
        <translation>Try a score if the result is</translation>
    </message>
    <message>
        <source>เกณฑ์ยังไม่เรียงตามทิศทาง จึงคิดคะแนนไม่ได้</source>
        <translation>The levels are not in order yet, so no score can be worked out</translation>
    </message>
    <message>
        <source>เช่น 84</source>
        <translation>such as 84</translation>
    </message>
    <message>
        <source>ได้ {points} คะแนน จากเต็ม {most}</source>
        <translation>Scores {points} out of {most}</translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message>
        <source>ดูและแก้เป็นตาราง วางข้อมูลจาก Excel ได้ (Ctrl+T)</source>
        <translation>View and edit as a table; data from Excel can be pasted (Ctrl+T)</translation>
    </message>
    <message>
        <source>มีการแก้ไขหลังจากนั้นแล้ว ให้กด Ctrl+Z ในส่วนนี้ หรือย้อนกลับที่หน้าประวัติ</source>
        <translation>Something was changed since then. Press Ctrl+Z in this section, or go back on the history page</translation>
    </message>
    <message>
        <source>แบบตาราง</source>
        <translation>As a table</translation>
    </message>
</context>
<context>
    <name>SentPapers</name>
    <message>
        <source>กำลังเขียนไฟล์</source>
        <translation>Writing the file</translation>
    </message>
    <message>
        <source>ครั้งที่</source>
        <translation>Submission no.</translation>
    </message>
    <message>
        <source>ฉบับที่นำส่ง</source>
        <translation>Submissions sent</translation>
    </message>
    <message>
        <source>ฉบับนำส่งครั้งที่ {number} (ดูได้อย่างเดียว)</source>
        <translation>Submission {number} (read only)</translation>
    </message>
    <message>
        <source>ฉบับนี้นำส่งก่อนที่โปรแกรมจะเก็บไฟล์ไว้ ให้ใช้ไฟล์ที่ส่งไปแล้ว หรือส่งออกครั้งใหม่</source>
        <translation>This revision was sent before the program kept files. Use the file that was sent, or submit anew.</translation>
    </message>
    <message>
        <source>ดูข้อมูลที่อยู่ในฉบับนั้น แก้ไขไม่ได้ (Enter)</source>
        <translation>See what stood in that revision; it cannot be changed (Enter)</translation>
    </message>
    <message>
        <source>ดูฉบับนี้…</source>
        <translation>View…</translation>
    </message>
    <message>
        <source>ดูว่าหลังฉบับนั้นแก้ไขอะไรไปบ้าง</source>
        <translation>See what was changed after that revision</translation>
    </message>
    <message>
        <source>ตามลำดับการกรอก eMENSCR</source>
        <translation>In the order of eMENSCR</translation>
    </message>
    <message>
        <source>บันทึก {name} อีกครั้งแล้ว เนื้อหาเหมือนเดิมทุกประการ ไม่นับเป็นครั้งใหม่</source>
        <translation>{name} is written again, exactly as it was; it is no new revision</translation>
    </message>
    <message>
        <source>บันทึกไฟล์อีกครั้ง…</source>
        <translation>Write the file again…</translation>
    </message>
    <message>
        <source>บันทึกไฟล์เมื่อ</source>
        <translation>File written</translation>
    </message>
    <message>
        <source>ยังไม่เคยนำส่ง</source>
        <translation>Not submitted yet</translation>
    </message>
    <message>
        <source>รหัสตรวจสอบ</source>
        <translation>Verification code</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>หนังสือนำส่ง</source>
        <translation>Covering letter</translation>
    </message>
    <message>
        <source>เทียบกับปัจจุบัน…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>เมื่อไฟล์หายหรือส่งไม่ถึง ได้ไฟล์เดิมทุกประการ ไม่นับเป็นครั้งใหม่</source>
        <translation>When the file was lost or did not arrive: exactly the same file, no new revision</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์ที่จะบันทึกไฟล์เดิม</source>
        <translation>Choose the folder for the file</translation>
    </message>
    <message>
        <source>โครงการ (แบบ จ.1-1)</source>
        <translation>Projects (form Jor 1-1)</translation>
    </message>
    <message>
        <source>ไฟล์</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>SentWords</name>
    <message>
        <source>{decision} {count} โครงการ</source>
        <translation>{decision}: {count} projects</translation>
    </message>
    <message>
        <source>นำส่งครั้งที่ {number}: {state}</source>
        <translation>Submission {number}: {state}</translation>
    </message>
    <message>
        <source>บันทึกไฟล์แล้ว (ยังไม่มีใบรับ)</source>
        <translation>File written (no receipt yet)</translation>
    </message>
    <message>
        <source>ยังไม่มีการแก้ไขหลังนำส่งครั้งที่ {number}</source>
        <translation>Unchanged since submission {number}</translation>
    </message>
    <message>
        <source>ยังไม่เคยนำส่ง</source>
        <translation>Not submitted yet</translation>
    </message>
    <message>
        <source>รับรอง ลงนาม และส่งออก</source>
        <translation>Certify, sign and export</translation>
    </message>
    <message>
        <source>ส่วนกลางพิจารณาแล้ว: {decisions}</source>
        <translation>Reviewed by the centre: {decisions}</translation>
    </message>
    <message>
        <source>ส่วนกลางได้รับแล้ว</source>
        <translation>Received by the centre</translation>
    </message>
    <message>
        <source>ส่วนกลางได้รับแล้ว (ใบรับ {day})</source>
        <translation>Received by the centre (receipt {day})</translation>
    </message>
    <message>
        <source>แก้ไขหลังนำส่งครั้งที่ {number} แล้ว {count} แห่ง</source>
        <translation>{count} places changed since submission {number}</translation>
    </message>
    <message>
        <source>ไม่มีใบรับ (ส่วนกลางได้รับครั้งที่ {number} แทนแล้ว)</source>
        <translation>No receipt (the centre has submission {number} instead)</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>การแสดงผล</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>กำลังสำรองข้อมูลและตรวจไฟล์สำรอง</source>
        <translation>Backing up and checking the backup</translation>
    </message>
    <message>
        <source>กู้คืน</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>กู้คืนจากไฟล์สำรอง {backup} เป็นแฟ้มงานใหม่และเปิดขึ้นมา สิ่งที่กรอกหลังจากนั้นจะไม่อยู่ในแฟ้มที่กู้คืน แฟ้มงานปัจจุบันยังเก็บไว้ ไม่ถูกเขียนทับ</source>
        <translation>Restore the backup {backup} as a new workspace and open it. What was entered after it will not be in the restored workspace. The present workspace is kept and not overwritten</translation>
    </message>
    <message>
        <source>กู้คืนจากไฟล์อื่น…</source>
        <translation>Restore from another file…</translation>
    </message>
    <message>
        <source>กู้คืนฉบับที่เลือก…</source>
        <translation>Restore the chosen one…</translation>
    </message>
    <message>
        <source>ขนาดตัวอักษร</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>จากนี้ประวัติการแก้ไขจะบันทึกในชื่อ {name}</source>
        <translation>From now on changes are recorded in the name of {name}</translation>
    </message>
    <message>
        <source>ชื่อนี้บันทึกในประวัติการแก้ไข และใส่เป็นผู้รับผิดชอบของโครงการใหม่ให้ก่อน</source>
        <translation>This name is recorded in the history of changes and put in first as the person responsible for new projects</translation>
    </message>
    <message>
        <source>ชื่อและนามสกุล</source>
        <translation>First and last name</translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>ตำแหน่ง</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>ทำงานในชื่อ</source>
        <translation>Working as</translation>
    </message>
    <message>
        <source>บันทึกและใช้ชื่อนี้</source>
        <translation>Save and use this name</translation>
    </message>
    <message>
        <source>ปิดแฟ้มงานนี้ เปิดแฟ้มอื่น</source>
        <translation>Close this workspace and open another</translation>
    </message>
    <message>
        <source>ผู้ใช้งานเครื่องนี้</source>
        <translation>Users of this computer</translation>
    </message>
    <message>
        <source>ภาษา</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>ลำดับที่ {number} วันที่ {day}</source>
        <translation>No. {number}, {day}</translation>
    </message>
    <message>
        <source>สำรองเดี๋ยวนี้</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>สำรองและตรวจแล้ว: {name}</source>
        <translation>Backed up and checked: {name}</translation>
    </message>
    <message>
        <source>สี</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>หน่วยงานและผู้ลงนาม</source>
        <translation>Office and signer</translation>
    </message>
    <message>
        <source>อีเมล</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>เปิดโฟลเดอร์</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>เพิ่มคนใหม่</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>เลือกไฟล์สำรอง</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>แฟ้มงาน</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>แฟ้มงานและการสำรอง</source>
        <translation>Workspace and backups</translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>โปรแกรมรุ่น {version}</source>
        <translation>Program version {version}</translation>
    </message>
    <message>
        <source>ไฟล์สำรอง</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>ไฟล์สำรอง (*.db)</source>
        <translation>Backups (*.db)</translation>
    </message>
    <message>
        <source>ไฟล์สำรอง โปรแกรมสำรองให้วันละครั้ง</source>
        <translation>Backups (the program makes one a day)</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>ชั้นวงเงิน</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>นำเข้าวงเงินจาก Excel</source>
        <translation>Import amounts from Excel</translation>
    </message>
    <message>
        <source>บันทึก {count:,} ยอด</source>
        <translation>Save {count:,} amounts</translation>
    </message>
    <message>
        <source>ยอดที่จะเปลี่ยน</source>
        <translation>Amounts to change</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>เดิม</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>แฟ้ม {name}: เปลี่ยน {changes:,} ยอด เหมือนเดิม {same:,} ช่อง ว่าง {empty:,} ช่อง ข้าม {skipped:,} ข้อ</source>
        <translation>File {name}: {changes:,} amounts change, {same:,} cells stay, {empty:,} are empty, {skipped:,} are passed over</translation>
    </message>
    <message>
        <source>ใหม่</source>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>SheetsStep</name>
    <message>
        <source>ตัวอย่างแถวแรก ๆ</source>
        <translation>The first rows</translation>
    </message>
    <message>
        <source>ตัวอย่างแผ่นงาน “{name}”</source>
        <translation>First rows of “{name}”</translation>
    </message>
    <message>
        <source>ติ๊กแผ่นงานที่ต้องการ กดเว้นวรรคเพื่อติ๊กหรือเอาออก</source>
        <translation>Tick the sheets that you want; Space ticks and unticks</translation>
    </message>
    <message>
        <source>ถึง</source>
        <translation>to</translation>
    </message>
    <message>
        <source>พบ</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>ยังไม่ได้จับคู่คอลัมน์</source>
        <translation>No column is matched yet</translation>
    </message>
    <message>
        <source>หัวตาราง</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>หัวตารางอยู่แถวที่</source>
        <translation>Headings are in row</translation>
    </message>
    <message>
        <source>เลือกแผ่นงานที่จะนำเข้า</source>
        <translation>Choose the sheets to import</translation>
    </message>
    <message>
        <source>แถว</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>แถวข้อมูล</source>
        <translation>Data rows</translation>
    </message>
    <message>
        <source>แถวที่ {row}</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>แถวที่ {row}–{last}</source>
        <translation>Rows {row}–{last}</translation>
    </message>
    <message>
        <source>แถวสุดท้ายของหัวตาราง</source>
        <translation>Last row of the headings</translation>
    </message>
    <message>
        <source>แถวแรกของหัวตาราง</source>
        <translation>First row of the headings</translation>
    </message>
    <message>
        <source>แผ่นงาน</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>แผ่นงานว่าง</source>
        <translation>Empty sheet</translation>
    </message>
    <message>
        <source>แผ่นงานในไฟล์</source>
        <translation>Sheets of the file</translation>
    </message>
    <message>
        <source>ไม่พบตารางที่รู้จัก</source>
        <translation>No table that is known</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>คำสั่งของโปรแกรม (F10)</source>
        <translation>Program commands (F10)</translation>
    </message>
    <message>
        <source>ค้นหา</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>ค้นหา (Ctrl+F)</source>
        <translation>Search (Ctrl+F)</translation>
    </message>
    <message>
        <source>ซ่อนข้อความนี้</source>
        <translation>Hide this message</translation>
    </message>
    <message>
        <source>ทำซ้ำ (Ctrl+Y)</source>
        <translation>Redo (Ctrl+Y)</translation>
    </message>
    <message>
        <source>บันทึกแล้ว {time} น.</source>
        <translation>Saved at {time}</translation>
    </message>
    <message>
        <source>ฝึกหัด</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>หน้า</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>หน้าต่าง ๆ</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>หยุด</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>เลิกทำ (Ctrl+Z)</source>
        <translation>Undo (Ctrl+Z)</translation>
    </message>
    <message>
        <source>แผนและงบประมาณ กระทรวงอุตสาหกรรม</source>
        <translation>Plan and budget, Ministry of Industry</translation>
    </message>
    <message>
        <source>แฟ้มงานนี้ใช้ฝึกเท่านั้น ส่วนกลางจะไม่รับไฟล์ที่ออกจากแฟ้มนี้</source>
        <translation>This workspace is for practice only. The centre does not accept files made from it.</translation>
    </message>
</context>
<context>
    <name>SignStep</name>
    <message>
        <source>กุญแจลงนามของหน่วยงาน</source>
        <translation>Office signing key</translation>
    </message>
    <message>
        <source>ครั้งนี้ผู้รับรองไม่ลงนามด้วยกุญแจ</source>
        <translation>This time the certifier does not sign with a key</translation>
    </message>
    <message>
        <source>บัตรประจำหน่วยงาน…</source>
        <translation>Office card…</translation>
    </message>
    <message>
        <source>ผู้จัดทำและผู้รับรอง</source>
        <translation>Preparer and certifier</translation>
    </message>
    <message>
        <source>ผู้รับรองได้ตรวจข้อมูลครบถ้วนแล้ว และรับรองให้นำส่ง</source>
        <translation>The certifier has checked all the data and certifies it for submission</translation>
    </message>
    <message>
        <source>รหัส PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>รหัส PIN ของผู้จัดทำ {name}</source>
        <translation>PIN of the preparer {name}</translation>
    </message>
    <message>
        <source>รหัส PIN ของผู้รับรอง</source>
        <translation>PIN of the certifier</translation>
    </message>
    <message>
        <source>รหัส PIN ของผู้รับรอง {name}</source>
        <translation>PIN of the certifier {name}</translation>
    </message>
    <message>
        <source>ลายนิ้วมือกุญแจ สำหรับอ่านให้ส่วนกลางฟังทางโทรศัพท์ครั้งแรก ส่งบัตรประจำหน่วยงานให้ส่วนกลางทางอีเมลหนึ่งครั้ง</source>
        <translation>Key fingerprint, to read to the centre over the telephone the first time. Send the office card to the centre by e-mail once.</translation>
    </message>
    <message>
        <source>สร้างกุญแจลงนาม…</source>
        <translation>Create signing key…</translation>
    </message>
    <message>
        <source>เครื่องนี้ยังไม่มีกุญแจลงนาม สร้างครั้งเดียวแล้วใช้ได้ 3 ปี กุญแจเก็บอยู่ในแฟ้มงานนี้ เปิดด้วยรหัส PIN เท่านั้น</source>
        <translation>This PC has no signing key yet. Create it once and use it for 3 years. The key is kept in this workspace and opens only with the PIN.</translation>
    </message>
</context>
<context>
    <name>SignedDialog</name>
    <message>
        <source>กำลังเขียนไฟล์</source>
        <translation>Writing the file</translation>
    </message>
    <message>
        <source>ก่อน</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>ข้อความถึงหน่วยงาน</source>
        <translation>Words for the offices</translation>
    </message>
    <message>
        <source>ข้อความถึงหน่วยงาน แก้ได้ก่อนคัดลอก โปรแกรมไม่ได้ส่งให้เอง</source>
        <translation>The letter to the office; it can be edited before it is copied, and is not sent from here</translation>
    </message>
    <message>
        <source>ครั้งที่</source>
        <translation>Submission no.</translation>
    </message>
    <message>
        <source>คัดลอกข้อความถึงหน่วยงาน</source>
        <translation>Copy message to the office</translation>
    </message>
    <message>
        <source>คัดลอกแล้ว วางในอีเมลหรือหนังสือได้ทันที</source>
        <translation>Copied; paste it into an e-mail or letter</translation>
    </message>
    <message>
        <source>ตั้งแต่วันเพิกถอน</source>
        <translation>From the day of revocation</translation>
    </message>
    <message>
        <source>บันทึกรายการ</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>บันทึกรายการเป็น Excel…</source>
        <translation>Save the list as Excel…</translation>
    </message>
    <message>
        <source>บันทึกแล้ว: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>มาถึง</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>มาถึงก่อนวันเพิกถอน {before} แฟ้ม ตั้งแต่วันเพิกถอน {after} แฟ้ม ฉบับที่รวมแล้วยังอยู่ในแผน กรุณาทวนกับหน่วยงานว่าเป็นแฟ้มที่ส่งจริง</source>
        <translation>{before} arrived before the day of revocation, {after} from that day on. Merged revisions stay in the plan; please go over them with the office</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>เทียบกับวันเพิกถอน</source>
        <translation>Against the day of revocation</translation>
    </message>
    <message>
        <source>แฟ้ม</source>
        <translation>File</translation>
    </message>
    <message>
        <source>แฟ้มที่ลงนามด้วยกุญแจของ {office}</source>
        <translation>Files signed with the key of {office}</translation>
    </message>
    <message>
        <source>แฟ้มที่ลงนามด้วยกุญแจนี้</source>
        <translation>Files signed with this key</translation>
    </message>
    <message>
        <source>แฟ้มในคลังที่ลงนามด้วยกุญแจนี้ {count} แฟ้ม</source>
        <translation>Files in the vault signed with this key: {count}</translation>
    </message>
    <message>
        <source>ไฟล์ Excel (*.xlsx)</source>
        <translation>Excel files (*.xlsx)</translation>
    </message>
    <message>
        <source>ไม่มีแฟ้มในคลังที่ลงนามด้วยกุญแจนี้</source>
        <translation>No file in the vault was signed with this key</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>ขั้น “{words}” ทำซ้ำไม่ได้แล้ว เพราะข้อมูลถูกแก้จากที่อื่นหลังจากนั้น ดูที่หน้าประวัติ</source>
        <translation>“{words}” can no longer be redone: the data were changed elsewhere since. See the history page.</translation>
    </message>
    <message>
        <source>ขั้น “{words}” เลิกทำไม่ได้แล้ว เพราะข้อมูลถูกแก้จากที่อื่นหลังจากนั้น ดูที่หน้าประวัติ</source>
        <translation>“{words}” can no longer be undone: the data were changed elsewhere since. See the history page.</translation>
    </message>
    <message>
        <source>ทำซ้ำ “{words}” แล้ว แถวนั้นไม่อยู่ในที่แสดงอยู่ตอนนี้</source>
        <translation>“{words}” is done again; its row is not among those shown now</translation>
    </message>
    <message>
        <source>ทำซ้ำ “{words}” แล้วบางส่วน อีก {left} ช่องถูกแก้จากที่อื่นหลังจากนั้น จึงคงไว้ตามเดิม</source>
        <translation>“{words}” is done again in part; {left} cells were changed elsewhere since and stay as they are</translation>
    </message>
    <message>
        <source>เลิกทำ “{words}” แล้ว แถวนั้นไม่อยู่ในที่แสดงอยู่ตอนนี้</source>
        <translation>“{words}” is undone; its row is not among those shown now</translation>
    </message>
    <message>
        <source>เลิกทำ “{words}” แล้วบางส่วน อีก {left} ช่องถูกแก้จากที่อื่นหลังจากนั้น จึงคงไว้ตามเดิม</source>
        <translation>“{words}” is undone in part; {left} cells were changed elsewhere since and stay as they are</translation>
    </message>
</context>
<context>
    <name>StoryTeller</name>
    <message>
        <source>(ล้างข้อความที่อ่านไม่ได้)</source>
        <translation>(cleared text that could not be read)</translation>
    </message>
    <message>
        <source>(ว่าง)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{count} ตัวอักษร</source>
        <translation>Characters: {count}</translation>
    </message>
    <message>
        <source>{least} ถึง {most}</source>
        <translation>{least} to {most}</translation>
    </message>
    <message>
        <source>{who}: {old} → {new}</source>
        <translation>{who}: {old} → {new}</translation>
    </message>
    <message>
        <source>{who}: กรอก {new}</source>
        <translation>{who}: entered {new}</translation>
    </message>
    <message>
        <source>{who}: พิมพ์ “{text}”</source>
        <translation>{who}: typed “{text}”</translation>
    </message>
    <message>
        <source>การกรอก</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>การยืนยัน</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>ควรกรอก</source>
        <translation>Recommended</translation>
    </message>
    <message>
        <source>ค่าที่รับ</source>
        <translation>Accepted values</translation>
    </message>
    <message>
        <source>ตั้งแต่ {least} ขึ้นไป</source>
        <translation>{least} or more</translation>
    </message>
    <message>
        <source>ต่างจากปีก่อน</source>
        <translation>Difference from last year</translation>
    </message>
    <message>
        <source>ต้องกรอก</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>ประวัติของช่องนี้</source>
        <translation>History of this field</translation>
    </message>
    <message>
        <source>ปีก่อน</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>ผลตรวจ</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>พิมพ์ “{text}”</source>
        <translation>Typed “{text}”</translation>
    </message>
    <message>
        <source>ยังไม่ยืนยัน</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>ยาวไม่เกิน</source>
        <translation>Maximum length</translation>
    </message>
    <message>
        <source>รายละเอียด</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>หน่วย</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>เท่าเดิม</source>
        <translation>No difference</translation>
    </message>
    <message>
        <source>เลือกช่องใดช่องหนึ่ง เพื่อดูความหมาย ขีดจำกัด ผลตรวจ และประวัติ</source>
        <translation>Choose a field to see its meaning, limits, findings and history</translation>
    </message>
    <message>
        <source>เว้นว่างได้</source>
        <translation>May be left empty</translation>
    </message>
    <message>
        <source>เหมือนกับตอนนี้</source>
        <translation>The same as now</translation>
    </message>
    <message>
        <source>โปรแกรมคำนวณให้</source>
        <translation>Computed by the program</translation>
    </message>
</context>
<context>
    <name>SumsGrid</name>
    <message>
        <source>กรอบวงเงิน</source>
        <translation>Ceilings</translation>
    </message>
    <message>
        <source>ขอรวม (บาท)</source>
        <translation>Total requested (baht)</translation>
    </message>
    <message>
        <source>คงเหลือในกรอบ</source>
        <translation>Left under the ceiling</translation>
    </message>
    <message>
        <source>พ้นกำหนด</source>
        <translation>Past due</translation>
    </message>
    <message>
        <source>รวมในแผน</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>ส่งแล้ว</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>หลังเสนอปรับ</source>
        <translation>After proposals</translation>
    </message>
    <message>
        <source>เห็นชอบครบ</source>
        <translation>All approved</translation>
    </message>
</context>
<context>
    <name>SumsTree</name>
    <message>
        <source>แผนรวม</source>
        <translation>Merged plan</translation>
    </message>
</context>
<context>
    <name>ThaiCalendar</name>
    <message>
        <source>เดือนก่อน</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>เดือนถัดไป</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>ThaiDateEdit</name>
    <message>
        <source>วว/ดด/ปปปป</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>เลือกจากปฏิทิน (Alt+↓)</source>
        <translation>Choose from the calendar (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>เลิกทำ</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>TotalsStep</name>
    <message>
        <source>ครั้งก่อน</source>
        <translation>Last time</translation>
    </message>
    <message>
        <source>ครั้งนี้</source>
        <translation>This time</translation>
    </message>
    <message>
        <source>คำเตือนที่ส่งไปพร้อมเหตุผล</source>
        <translation>Warnings that go along with their reasons</translation>
    </message>
    <message>
        <source>คำเตือนที่ส่งไปพร้อมเหตุผล {count} ข้อ</source>
        <translation>{count} warnings that go along with their reasons</translation>
    </message>
    <message>
        <source>จำนวนและยอดเงิน</source>
        <translation>Counts and amounts</translation>
    </message>
    <message>
        <source>ต่าง</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>ปี {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>ยังไม่ระบุแผนงาน</source>
        <translation>No programme yet</translation>
    </message>
    <message>
        <source>รวม</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>สิ่งที่เปลี่ยนจากครั้งก่อน</source>
        <translation>Changes since last time</translation>
    </message>
    <message>
        <source>เงินตามแผนงาน (บาท)</source>
        <translation>Money by programme (baht)</translation>
    </message>
    <message>
        <source>เงินรายปี (บาท)</source>
        <translation>Money by year (baht)</translation>
    </message>
    <message>
        <source>เทียบกับครั้งที่ {number}: เพิ่ม {new} รายการ แก้ {changed} รายการ ตัดออก {gone} รายการ</source>
        <translation>Against submission {number}: {new} added, {changed} changed, {gone} removed</translation>
    </message>
    <message>
        <source>เป็นการนำส่งครั้งแรก</source>
        <translation>This is the first submission</translation>
    </message>
    <message>
        <source>เหตุผล: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>ไม่มีอะไรเปลี่ยนจากครั้งที่ {number} ไม่จำเป็นต้องส่งใหม่</source>
        <translation>Nothing has changed since submission no. {number}. There is no need to send it again.</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>การโอนมีผลเมื่อออกชุดแผนฉบับที่ {number} ก่อนหน้านั้นยกเลิกได้ หน่วยงานปลายทางได้รับโครงการพร้อมผลการพิจารณาของตน ความเห็น ค่าเสนอ และผลการพิจารณาไปกับโครงการด้วย</source>
        <translation>The transfer is in effect with kit {number} and can be taken back before. The receiving office gets the projects with its return; comments, proposals and decisions go with them</translation>
    </message>
    <message>
        <source>ติ๊กทุกโครงการ หรือเอาออกทั้งหมด</source>
        <translation>Tick all projects, or none</translation>
    </message>
    <message>
        <source>วงเงิน (บาท)</source>
        <translation>Amount (baht)</translation>
    </message>
    <message>
        <source>วางแผนโอน</source>
        <translation>Plan the transfer</translation>
    </message>
    <message>
        <source>เลขที่</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>เลือก {count} จาก {all} โครงการ วงเงิน {baht} บาท</source>
        <translation>{count} of {all} projects chosen, {baht} baht</translation>
    </message>
    <message>
        <source>เลือกทุกโครงการ</source>
        <translation>Choose all projects</translation>
    </message>
    <message>
        <source>เลือกโครงการที่จะโอนก่อน</source>
        <translation>Choose the projects to be transferred first</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โครงการที่จะโอน</source>
        <translation>Projects to be transferred</translation>
    </message>
    <message>
        <source>โอนโครงการของ {office}</source>
        <translation>Transfer projects of {office}</translation>
    </message>
    <message>
        <source>โอนไปที่</source>
        <translation>Transfer to</translation>
    </message>
</context>
<context>
    <name>TwinDialog</name>
    <message>
        <source>กลับมาตรวจใหม่</source>
        <translation>Taken up again</translation>
    </message>
    <message>
        <source>จังหวัด</source>
        <translation>Provinces</translation>
    </message>
    <message>
        <source>ชื่อโครงการ</source>
        <translation>Project name</translation>
    </message>
    <message>
        <source>ตรวจแล้วว่าไม่ซ้ำ โดย {person} เมื่อ {when}: {reason}</source>
        <translation>Found to be no duplicate by {person} on {when}: {reason}</translation>
    </message>
    <message>
        <source>วงเงินทุกปี (บาท)</source>
        <translation>Amount of all years (baht)</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>เหตุผลที่คงไว้</source>
        <translation>Reason for keeping both</translation>
    </message>
    <message>
        <source>แผนงาน</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>โครงการที่คล้ายกัน</source>
        <translation>Projects that are alike</translation>
    </message>
    <message>
        <source>ไม่ซ้ำ ให้คงไว้ทั้งคู่</source>
        <translation>No duplicate, keep both</translation>
    </message>
</context>
<context>
    <name>TwinList</name>
    <message>
        <source>คล้าย %</source>
        <translation>Alike %</translation>
    </message>
    <message>
        <source>คล้ายกันอย่างไร</source>
        <translation>How they are alike</translation>
    </message>
    <message>
        <source>คล้ายกับของ</source>
        <translation>Like one of</translation>
    </message>
    <message>
        <source>ดูเทียบกัน…</source>
        <translation>Side by side…</translation>
    </message>
    <message>
        <source>ดูโครงการสองโครงการเทียบกัน</source>
        <translation>See two projects side by side</translation>
    </message>
    <message>
        <source>ทุกหน่วยงาน</source>
        <translation>All offices</translation>
    </message>
    <message>
        <source>ยังไม่ได้ตรวจ {waiting:,} คู่ จากทั้งหมด {count:,} คู่</source>
        <translation>{waiting:,} pairs to be looked at of {count:,} in all</translation>
    </message>
    <message>
        <source>รอตรวจ</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>แสดงคู่ที่คล้ายกันของทุกหน่วยงาน ไม่ใช่เฉพาะหน่วยงานที่เลือกในรายการ</source>
        <translation>Show the like pairs of all offices, not only of the office chosen in the list</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โครงการที่คล้ายกัน</source>
        <translation>Projects that are alike</translation>
    </message>
    <message>
        <source>ไม่ซ้ำ</source>
        <translation>No duplicate</translation>
    </message>
    <message>
        <source>ไม่พบโครงการที่ชื่อ พื้นที่ หรือวงเงินคล้ายกันจนน่าจะซ้ำ</source>
        <translation>No projects were found whose names, places or amounts are so alike that they may be duplicates</translation>
    </message>
</context>
<context>
    <name>UnitOffer</name>
    <message>
        <source>เป็นบาท ถูกแล้ว</source>
        <translation>Baht is right</translation>
    </message>
    <message>
        <source>เป็นพันบาท</source>
        <translation>It is thousands</translation>
    </message>
    <message>
        <source>เป็นล้านบาท</source>
        <translation>It is millions</translation>
    </message>
</context>
<context>
    <name>ValueDialog</name>
    <message>
        <source>(ว่าง)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{place}
หน่วยงานส่งมา: {value}
ค่าที่เสนอแสดงเคียงกับค่าของหน่วยงานซึ่งยังอยู่ครบ และหน่วยงานจะตอบรับหรือยืนยันค่าเดิมในฉบับถัดไป</source>
        <translation>{place}
Sent by the office: {value}
The proposal stands beside the office&apos;s value, which stays; the office accepts it or keeps its own in its next revision</translation>
    </message>
    <message>
        <source>ค่าที่เสนอ</source>
        <translation>Proposed value</translation>
    </message>
    <message>
        <source>ค่าที่เสนอเหมือนค่าของหน่วยงาน กรุณาแก้ค่าก่อน</source>
        <translation>The proposal is the office&apos;s own value. Change it first</translation>
    </message>
    <message>
        <source>บันทึกค่าเสนอ</source>
        <translation>Save proposal</translation>
    </message>
    <message>
        <source>เสนอค่าอื่น</source>
        <translation>Propose another value</translation>
    </message>
</context>
<context>
    <name>WindowCard</name>
    <message>
        <source>กำหนดส่ง</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>ฉบับแรกมาหลังกำหนด {days:,} วัน</source>
        <translation>The first revision came {days:,} days late</translation>
    </message>
    <message>
        <source>ปิดรับวันที่ {day}</source>
        <translation>Closes on {day}</translation>
    </message>
    <message>
        <source>ยังไม่ได้กำหนดวันปิดรับในชุดแผน</source>
        <translation>The kit sets no closing date yet</translation>
    </message>
    <message>
        <source>ส่งภายในกำหนด</source>
        <translation>Sent in time</translation>
    </message>
    <message>
        <source>เลยกำหนดมาแล้ว {days:,} วัน</source>
        <translation>{days:,} days past the last day</translation>
    </message>
    <message>
        <source>เหลือ {days:,} วัน</source>
        <translation>Days left: {days:,}</translation>
    </message>
    <message>
        <source>ได้รับขยายเวลา</source>
        <translation>extended</translation>
    </message>
</context>
<context>
    <name>WriteStep</name>
    <message>
        <source>บันทึกแฟ้มนำส่ง</source>
        <translation>Save submission</translation>
    </message>
    <message>
        <source>เมื่อบันทึกแล้ว ข้อมูลครั้งนี้จะถูกล็อกไว้ให้ดูที่หน้าประวัติ แก้ไขแผนต่อได้ตามปกติ โดยจะเป็นข้อมูลของครั้งถัดไป</source>
        <translation>Once the file is written, this revision is locked and can be looked at on the History page. The plan can be changed as usual; what is changed belongs to the next submission.</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์ที่จะบันทึกแฟ้มนำส่ง</source>
        <translation>Choose a folder for the submission</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>แฟ้มนำส่งครั้งที่ {number} ผู้จัดทำ {prepared} ผู้รับรอง {certified}</source>
        <translation>Submission no. {number}, prepared by {prepared}, certified by {certified}</translation>
    </message>
    <message>
        <source>โปรแกรมจะตรวจอีกครั้ง ลงนาม เขียนไฟล์ แล้วอ่านกลับเพื่อยืนยันว่าไฟล์สมบูรณ์</source>
        <translation>The program checks again, signs, writes the file, and reads it back to make sure it is complete.</translation>
    </message>
    <message>
        <source>โฟลเดอร์</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>โฟลเดอร์ที่บันทึก</source>
        <translation>Folder to save in</translation>
    </message>
</context>
<context>
    <name>WrittenCard</name>
    <message>
        <source>{name} ({size} กิโลไบต์)</source>
        <translation>{name} ({size} kB)</translation>
    </message>
    <message>
        <source>{name} เขียนไม่ได้ {reason}</source>
        <translation>{name} could not be written. {reason}</translation>
    </message>
    <message>
        <source>เปิด {name}</source>
        <translation>Open {name}</translation>
    </message>
    <message>
        <source>เปิดโฟลเดอร์</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>เปิดไฟล์</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>ไฟล์ที่เขียนล่าสุด</source>
        <translation>Files written last</translation>
    </message>
</context>
<context>
    <name>YearTotals</name>
    <message>
        <source>{name}: {asked} บาท</source>
        <translation>{name}: {asked} baht</translation>
    </message>
    <message>
        <source>{name}: {asked} บาท ไม่มีกรอบวงเงิน</source>
        <translation>{name}: {asked} baht, no ceiling</translation>
    </message>
    <message>
        <source>{name}: ขอ {asked} จากกรอบ {ceiling} บาท</source>
        <translation>{name}: requested {asked} of the ceiling of {ceiling} baht</translation>
    </message>
    <message>
        <source>กรอบวงเงิน</source>
        <translation>Ceilings</translation>
    </message>
    <message>
        <source>คงเหลือ</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>ตามงบรายจ่าย</source>
        <translation>By budget</translation>
    </message>
    <message>
        <source>ตามแหล่งเงิน</source>
        <translation>By source of money</translation>
    </message>
    <message>
        <source>ตามโครงการ</source>
        <translation>By project</translation>
    </message>
    <message>
        <source>ปี {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>ยังไม่มีคำของบประมาณ</source>
        <translation>No budget request yet</translation>
    </message>
    <message>
        <source>รวม (บาท)</source>
        <translation>Total (baht)</translation>
    </message>
    <message>
        <source>รวมเฉพาะแถวที่ตัวกรองและการค้นหาแสดงอยู่ ไม่ติ๊กคือรวมทั้งแผน</source>
        <translation>Add up only the rows that filters and search show; unticked, the whole plan</translation>
    </message>
    <message>
        <source>เกินกรอบ</source>
        <translation>Over the ceiling</translation>
    </message>
    <message>
        <source>เฉพาะที่แสดง</source>
        <translation>Shown only</translation>
    </message>
    <message>
        <source>แยกยอดรวมตาม</source>
        <translation>Take the total apart by</translation>
    </message>
</context>
<context>
    <name>_EntryLine</name>
    <message>
        <source>! ปีไม่ครอบคลุม</source>
        <translation>! years not covered</translation>
    </message>
    <message>
        <source>✓ เลือกแล้ว</source>
        <translation>✓ chosen</translation>
    </message>
</context>
<context>
    <name>_Section</name>
    <message>
        <source>{count} ต้องแก้ {problems} แห่ง</source>
        <translation>{count}, places to correct: {problems}</translation>
    </message>
    <message>
        <source>{count} ยังไม่ยืนยัน {waiting} ค่า</source>
        <translation>{count}, {waiting} values not confirmed</translation>
    </message>
</context>
<context>
    <name>_Sums</name>
    <message>
        <source>รวม</source>
        <translation>Sum</translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>บันทึกการทำงานอยู่ที่ {file}</source>
        <translation>The log is in {file}</translation>
    </message>
    <message>
        <source>โปรแกรมทำงานผิดพลาด ข้อมูลที่บันทึกไว้แล้วยังอยู่ครบ กดรายละเอียดแล้วคัดลอกรายงานส่งให้ผู้ดูแล จากนั้นปิดและเปิดโปรแกรมใหม่</source>
        <translation>The program ran into an error. Everything already saved is still there. Press Details, copy the report and send it to your administrator, then close the program and open it again.</translation>
    </message>
</context>
<context>
    <name>desks</name>
    <message>
        <source>ตรวจและส่งออก…</source>
        <translation>Check and export…</translation>
    </message>
    <message>
        <source>ส่วนกลาง สป.อก.</source>
        <translation>Centre, Office of the Permanent Secretary</translation>
    </message>
    <message>
        <source>แผนปฏิบัติราชการ พ.ศ. {cycle}</source>
        <translation>Action plan B.E. {cycle}</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>ข้อสังเกต</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>ช่อง</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>นำเข้าจาก Excel…</source>
        <translation>Import from Excel…</translation>
    </message>
    <message>
        <source>นำเข้า…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>มีการแก้ไขหลังจากนำเข้า จึงยังเลิกทำการนำเข้าไม่ได้ กรุณาเลิกทำรายการหลังจากนั้นก่อน</source>
        <translation>Something was changed after the import, so it cannot be undone yet. Undo what came after it first</translation>
    </message>
    <message>
        <source>รายงานการนำเข้าจาก Excel</source>
        <translation>Report of an import from Excel</translation>
    </message>
    <message>
        <source>เมื่อ: {at}</source>
        <translation>When: {at}</translation>
    </message>
    <message>
        <source>เลิกทำการนำเข้าแล้ว แผนเป็นเหมือนก่อนนำเข้า</source>
        <translation>The import was undone; the plan is as it was before</translation>
    </message>
    <message>
        <source>แถว</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>ไฟล์: {name}</source>
        <translation>File: {name}</translation>
    </message>
    <message>
        <source>ไม่นำเข้า</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>ไม่ได้นำเข้าคอลัมน์ {place} “{heading}” มีข้อมูล {count} ช่อง</source>
        <translation>Column {place} “{heading}” was not imported; {count} cells hold something</translation>
    </message>
    <message>
        <source>ไม่ได้เลือก</source>
        <translation>Not chosen</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>ทำรายการไม่สำเร็จ</source>
        <translation>That did not work</translation>
    </message>
    <message>
        <source>รับทราบ</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>แจ้งให้ทราบ</source>
        <translation>For your information</translation>
    </message>
    <message>
        <source>โปรดตรวจสอบ</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>โปรดเลือก</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>ไม่ทำอะไร</source>
        <translation>Do nothing</translation>
    </message>
</context>
<context>
    <name>moi</name>
    <message>
        <source>9 หรือ 10 หลัก มีเลขหมายต่อได้ เช่น 0 5311 2234 ต่อ 12</source>
        <translation>9 or 10 digits; an extension may follow, e.g. 0 5311 2234 ext. 12</translation>
    </message>
    <message>
        <source>Outlook ห่อไฟล์แนบไว้ใน winmail.dat โปรแกรมจึงเปิดไม่ได้</source>
        <translation>Outlook wrapped the attachments in winmail.dat, which the program cannot open</translation>
    </message>
    <message>
        <source>S-Curve</source>
        <translation>S-Curve</translation>
    </message>
    <message>
        <source>{act} เรื่อง {about}</source>
        <translation>{act} about {about}</translation>
    </message>
    <message>
        <source>{amount} บาท</source>
        <translation>{amount} baht</translation>
    </message>
    <message>
        <source>{count} รายการ</source>
        <translation>{count} lines</translation>
    </message>
    <message>
        <source>{count} โครงการ</source>
        <translation>{count} projects</translation>
    </message>
    <message>
        <source>{count} โครงการถูกแก้หลังเห็นชอบ ต้องพิจารณาใหม่</source>
        <translation>{count} projects were changed after approval and must be reviewed again</translation>
    </message>
    <message>
        <source>{count} โครงการยังไม่มีผลการพิจารณา</source>
        <translation>{count} projects have not been decided on</translation>
    </message>
    <message>
        <source>{day} อยู่นอกปีงบประมาณของโครงการ ({first} ถึง {last})</source>
        <translation>{day} is outside the fiscal years of the project ({first} to {last}).</translation>
    </message>
    <message>
        <source>{done} (ผู้ถือกุญแจ {holder})</source>
        <translation>{done} (key holder {holder})</translation>
    </message>
    <message>
        <source>{done} การโอนโครงการมีผล {transfers} รายการ การเปลี่ยนแปลงหน่วยงานมีผล {offices} รายการ</source>
        <translation>{done}; {transfers} transfers of projects and {offices} changes of offices take effect</translation>
    </message>
    <message>
        <source>{done} เพราะ {reason}</source>
        <translation>{done} because: {reason}</translation>
    </message>
    <message>
        <source>{done} และเพิกถอนกุญแจเดิม {replaced}</source>
        <translation>{done}, and revoked the former key {replaced}</translation>
    </message>
    <message>
        <source>{done} โทรยืนยันที่หมายเลข {phone} กับ {spoken_to}</source>
        <translation>{done}, confirmed by a call to {phone} with {spoken_to}</translation>
    </message>
    <message>
        <source>{done}: “{text}”</source>
        <translation>{done}: “{text}”</translation>
    </message>
    <message>
        <source>{field} และอีก {count} ช่อง</source>
        <translation>{field} and {count} more fields</translation>
    </message>
    <message>
        <source>{got} และกักไว้: {message}</source>
        <translation>{got}, held back: {message}</translation>
    </message>
    <message>
        <source>{kind}ข้อนี้ยังไม่มีตัวชี้วัด</source>
        <translation>{kind}: this entry has no KPI yet.</translation>
    </message>
    <message>
        <source>{label} “{name}” เป็นหัวข้อกลุ่ม ยังแยกย่อยได้อีก</source>
        <translation>{label} “{name}” is a group heading; more detailed entries lie below it.</translation>
    </message>
    <message>
        <source>{label} “{name}” เป็นหัวข้อกลุ่ม ใช้ตั้งงบประมาณไม่ได้</source>
        <translation>{label} “{name}” is a group heading and cannot carry a budget.</translation>
    </message>
    <message>
        <source>{label} “{name}” ใช้ไม่ได้ในปีงบประมาณ พ.ศ. {year}</source>
        <translation>{label} “{name}” is not valid in fiscal year B.E. {year}.</translation>
    </message>
    <message>
        <source>{label}: {damage}</source>
        <translation>{label}: {damage}</translation>
    </message>
    <message>
        <source>{label}ต้อง{range}</source>
        <translation>{label} must be {range}.</translation>
    </message>
    <message>
        <source>{label}พิมพ์ไว้ว่า “{text}” ซึ่งอ่านเป็นค่าของช่องนี้ไม่ได้</source>
        <translation>{label} was typed as “{text}”, which cannot be read as a value of this field.</translation>
    </message>
    <message>
        <source>{label}ยาว {length} ตัวอักษร เกินกว่า {most} ตัวอักษรที่รับได้</source>
        <translation>{label} is {length} characters long; at most {most} are accepted.</translation>
    </message>
    <message>
        <source>{label}อ้างถึงรายการที่ไม่มีในแผนนี้</source>
        <translation>{label} refers to an entry that is not in this plan.</translation>
    </message>
    <message>
        <source>{label}เป็นรายการของโครงการอื่น</source>
        <translation>{label} belongs to another project.</translation>
    </message>
    <message>
        <source>{label}ใช้รหัส “{code}” ซึ่งไม่มีในบัญชีรหัสของชุดแผน</source>
        <translation>{label} uses the code “{code}”, which is not in the kit&apos;s code list.</translation>
    </message>
    <message>
        <source>{layer} ต่างจากชั้นก่อนหน้าที่มียอด</source>
        <translation>{layer} less the layer before that has an amount</translation>
    </message>
    <message>
        <source>{list}: {code} {name} หายไปจากร่าง แต่มี {projects} โครงการในแผนรวมใช้อยู่ กรุณาระบุรหัสใหม่ในตารางรหัสที่เปลี่ยน</source>
        <translation>{list}: {code} {name} is gone from the draft, but {projects} projects of the merged plan use it. Please give its new code in the table of changed codes.</translation>
    </message>
    <message>
        <source>{list}: {code} {name} หายไปจากร่างโดยไม่มีในตารางรหัสที่เปลี่ยน กด “เติมรหัสที่เปลี่ยน” หรือกรอกเอง</source>
        <translation>{list}: {code} {name} is gone from the draft and is not in the table of changed codes. Press “Fill in changed codes” or enter it yourself.</translation>
    </message>
    <message>
        <source>{list}: {code} อยู่ภายใต้รหัส {parent} ซึ่งไม่มีในร่างนี้</source>
        <translation>{list}: {code} stands under code {parent}, which this draft does not have</translation>
    </message>
    <message>
        <source>{list}: รหัส {code} เคยชื่อ “{name}” ชื่อใหม่ต่างไปมาก หากเป็นคนละเรื่องให้เลิกใช้รหัสเดิมและเพิ่มรหัสใหม่</source>
        <translation>{list}: code {code} was named “{name}”. The new name is very different: if it is another thing, retire the old code and add a new one.</translation>
    </message>
    <message>
        <source>{list}: รหัส {code} เคยใช้กับ “{name}” ถึงชุดแผนฉบับที่ {kit} และเลิกใช้แล้ว จึงนำกลับมาใช้อีกไม่ได้ กรุณาใช้รหัสใหม่</source>
        <translation>{list}: code {code} belonged to “{name}” until kit no. {kit} and was retired, so it cannot be used again. Please use a new code.</translation>
    </message>
    <message>
        <source>{list}: รหัส {code} เป็นของ “{name}” มาแต่ชุดแผนก่อน จึงใช้กับรายการใหม่ไม่ได้ กรุณาใช้รหัสใหม่ หรือแก้ชื่อที่รายการเดิม</source>
        <translation>{list}: code {code} has belonged to “{name}” since the former kit, so a new entry cannot have it. Please use a new code, or change the name of the old entry.</translation>
    </message>
    <message>
        <source>{list}: รหัส {code} ใช้ซ้ำกับ “{name}”</source>
        <translation>{list}: code {code} is used twice, also by “{name}”</translation>
    </message>
    <message>
        <source>{name} ({id})</source>
        <translation>{name} ({id})</translation>
    </message>
    <message>
        <source>{name} ปิดรับก่อนหน่วยงานอื่น กรุณาตรวจว่าตั้งใจให้เป็นเช่นนั้น</source>
        <translation>{name} closes before the other offices. Please check that this is intended.</translation>
    </message>
    <message>
        <source>{name}: ยังไม่ได้กรอก {field}</source>
        <translation>{name}: {field} is not filled in</translation>
    </message>
    <message>
        <source>{name}: อ่านค่า “{text}” ในช่อง {field} ไม่ได้ กรุณาแก้ก่อนออกชุดแผน</source>
        <translation>{name}: “{text}” in {field} cannot be read. Please mend it before the kit is issued.</translation>
    </message>
    <message>
        <source>{office} (พัก)</source>
        <translation>{office} (held)</translation>
    </message>
    <message>
        <source>{office} รวมเข้ากับ {into} แล้วตั้งแต่ชุดแผนฉบับที่ {kit_no} แฟ้มที่มาทีหลังจึงเก็บไว้ในคลังและยังไม่รวม กรุณาเทียบกับโครงการของ {into} แล้วแจ้งให้ {into} แก้ไขถ้าจำเป็น</source>
        <translation>{office} was merged into {into} with kit {kit_no}. A file that came later is kept in the vault and not merged. Please compare it with the projects of {into} and tell {into} what to change</translation>
    </message>
    <message>
        <source>{office} เลิกใช้แล้วตั้งแต่ชุดแผนฉบับที่ {kit_no} แฟ้มที่มาทีหลังจึงเก็บไว้ในคลังและยังไม่รวม กรุณาอ่านแฟ้มแล้วสอบถามหน่วยงานที่รับงานต่อ</source>
        <translation>{office} is closed since kit {kit_no}. A file that came later is kept in the vault and not merged. Please read it and ask the office that took the work over</translation>
    </message>
    <message>
        <source>{office} เลิกใช้แล้วหรือกำลังจะเลิกใช้ กรุณาเลือกหน่วยงานอื่น</source>
        <translation>{office} is closed or about to be closed. Please choose another office</translation>
    </message>
    <message>
        <source>{places} และอีก {count} แห่ง</source>
        <translation>{places} and {count} more</translation>
    </message>
    <message>
        <source>{provinces} และอีก {count} จังหวัด</source>
        <translation>{provinces} and {count} more provinces</translation>
    </message>
    <message>
        <source>{table} “{name}”</source>
        <translation>{table} “{name}”</translation>
    </message>
    <message>
        <source>{table}: ไม่มีหน่วยงานรหัส {office} ในทะเบียนหน่วยงาน</source>
        <translation>{table}: there is no office with the code {office} in the register</translation>
    </message>
    <message>
        <source>{table}ทั้งรายการ</source>
        <translation>{table}: the whole record</translation>
    </message>
    <message>
        <source>{when} โดย {person} (บันทึกบรรทัดที่ {seq})</source>
        <translation>{when} by {person} (journal line {seq})</translation>
    </message>
    <message>
        <source>{words} · {money} บาท</source>
        <translation>{words} · {money} baht</translation>
    </message>
    <message>
        <source>{words} · ไม่ครอบคลุมปี {years} ของโครงการ</source>
        <translation>{words} · does not cover the project&apos;s years {years}</translation>
    </message>
    <message>
        <source>ก.ค.</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>ก.พ.</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>ก.ย.</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>กรกฎาคม</source>
        <translation>July</translation>
    </message>
    <message>
        <source>กรมและสำนักงานส่วนกลาง</source>
        <translation>Departments and central offices</translation>
    </message>
    <message>
        <source>กรอก{label} หรือระบุเหตุผลที่ยังไม่กรอก</source>
        <translation>Fill in “{label}”, or say why it is still empty.</translation>
    </message>
    <message>
        <source>กรอก{label}ให้ครบถ้วน</source>
        <translation>Complete “{label}”.</translation>
    </message>
    <message>
        <source>กรอกจำนวนและราคาต่อหน่วย หรือลบรายการ</source>
        <translation>Enter the quantity and unit price, or delete the budget line.</translation>
    </message>
    <message>
        <source>กรอกตัวตั้งและตัวหาร หรือเปลี่ยนวิธีรวมค่า</source>
        <translation>Enter the numerator and denominator, or change the merge rule.</translation>
    </message>
    <message>
        <source>กรอกตำบล อำเภอ จังหวัด ของสถานที่</source>
        <translation>Enter the sub-district, district and province of the place.</translation>
    </message>
    <message>
        <source>กรอกวงเงิน</source>
        <translation>Amounts entered</translation>
    </message>
    <message>
        <source>กรอกวงเงินแต่ละชั้น {count} ค่า</source>
        <translation>Entered {count} amounts of the layers</translation>
    </message>
    <message>
        <source>กรอกวงเงินแต่ละชั้น {count} ค่า จากไฟล์ {source}</source>
        <translation>Entered {count} amounts of the layers after the ministry&apos;s from the file {source}</translation>
    </message>
    <message>
        <source>กรอกหน้าหน่วยงานและผู้ลงนาม</source>
        <translation>Complete the office and signer page.</translation>
    </message>
    <message>
        <source>กรอกเกณฑ์เป็นตัวเลขหรือข้อความ</source>
        <translation>Enter the threshold as a number or as text.</translation>
    </message>
    <message>
        <source>กรอกเลขครุภัณฑ์เดิมและปีที่ซื้อ</source>
        <translation>Enter the asset number of the replaced item and the year it was bought.</translation>
    </message>
    <message>
        <source>กรอกเหตุผลที่ลบโครงการ</source>
        <translation>Enter the reason for deleting the project.</translation>
    </message>
    <message>
        <source>กรอกแผนการใช้จ่ายรายไตรมาสให้รวมกันเท่ากับจำนวนเงิน</source>
        <translation>Enter a quarterly spending plan that adds up to the amount.</translation>
    </message>
    <message>
        <source>กรอบวงเงิน</source>
        <translation>Ceilings</translation>
    </message>
    <message>
        <source>กรอบวงเงิน {name} มีมากกว่าหนึ่งรายการ</source>
        <translation>There is more than one ceiling {name}</translation>
    </message>
    <message>
        <source>กรอบวงเงิน {name}: ปีงบประมาณอยู่นอกปีของแผน</source>
        <translation>Ceiling {name}: the fiscal year is outside the plan</translation>
    </message>
    <message>
        <source>กรอบวงเงิน {name}: ไม่มีแหล่งเงินรหัส {source}</source>
        <translation>Ceiling {name}: there is no source of money with the code {source}</translation>
    </message>
    <message>
        <source>กรอบแผน: {code} อยู่ภายใต้ตัวเองโดยอ้อม กรุณาแก้ช่องอยู่ภายใต้รหัส</source>
        <translation>Plan frame: {code} stands under itself in a roundabout way. Please mend its parent.</translation>
    </message>
    <message>
        <source>กรอบแผน: {code} เป็นระดับ {level} แต่อยู่ภายใต้รหัส {parent} ลำดับที่ถูกคือ เรื่อง &gt; เป้าหมาย &gt; แนวทางการพัฒนา &gt; แผนงาน</source>
        <translation>Plan frame: {code} is on the level {level} but stands under code {parent}. The right order is issue &gt; goal &gt; guideline &gt; programme.</translation>
    </message>
    <message>
        <source>กรุงเทพมหานคร ไม่มี สอจ. กรม รัฐวิสาหกิจ และสถาบันอยู่ในมุมมองประเภทหน่วยงาน</source>
        <translation>Bangkok has no provincial industry office. Departments, state enterprises and institutes stand in the view by sort of office.</translation>
    </message>
    <message>
        <source>กรุณากรอกชื่อรายการตามที่พิมพ์ในเล่มงบประมาณก่อน</source>
        <translation>Please fill in the line&apos;s name as printed in the budget document first</translation>
    </message>
    <message>
        <source>กรุณากรอกอย่างน้อย {fewest} ตัวแรกของลายนิ้วมือ</source>
        <translation>Please enter at least the first {fewest} digits of the fingerprint</translation>
    </message>
    <message>
        <source>กรุณาระบุชื่อหน่วยงาน</source>
        <translation>Please give the name of the office</translation>
    </message>
    <message>
        <source>กรุณาระบุเหตุผลก่อนบันทึก เพื่อให้ผู้ตรวจคนอื่นเข้าใจ</source>
        <translation>Please give a reason before saving, so that the other reviewers understand</translation>
    </message>
    <message>
        <source>กรุณาระบุเหตุผลก่อนบันทึกการตัดสินใจ</source>
        <translation>Enter a reason before recording the decision.</translation>
    </message>
    <message>
        <source>กรุณาระบุเหตุผลของการเปลี่ยนแปลงหน่วยงาน</source>
        <translation>Please say why the office is changed</translation>
    </message>
    <message>
        <source>กรุณาระบุเหตุผลที่ยืนยันค่าเดิม</source>
        <translation>Enter a reason for keeping your own value.</translation>
    </message>
    <message>
        <source>กลับจากการดูตัวอย่างโดยยังไม่รับแฟ้ม</source>
        <translation>Go back from the preview without taking files</translation>
    </message>
    <message>
        <source>กลับมาตรวจใหม่</source>
        <translation>Taken up again</translation>
    </message>
    <message>
        <source>กลับไปหน้าก่อน</source>
        <translation>Go back to the page before</translation>
    </message>
    <message>
        <source>กลุ่ม</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>กองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงอุตสาหกรรม</source>
        <translation>Strategy and Planning Division, Office of the Permanent Secretary, Ministry of Industry</translation>
    </message>
    <message>
        <source>กักแฟ้มไว้ {count} แฟ้ม ต้องแจ้งหน่วยงาน</source>
        <translation>{count} files are held back; the office must be told</translation>
    </message>
    <message>
        <source>กักไว้</source>
        <translation>Quarantined</translation>
    </message>
    <message>
        <source>กันยายน</source>
        <translation>September</translation>
    </message>
    <message>
        <source>การจับคู่คอลัมน์นี้ทำไว้กับตารางอื่น หัวตารางของแผ่นงาน “{sheet}” ไม่ตรงกัน โปรดจับคู่คอลัมน์ใหม่</source>
        <translation>This column mapping was made for another table: the headings of sheet “{sheet}” are different. Map the columns again.</translation>
    </message>
    <message>
        <source>การบันทึกครั้งก่อนลงแฟ้ม {file} ค้างอยู่ จึงเปิดแบบอ่านอย่างเดียวไม่ได้ ให้เปิดแบบปกติหนึ่งครั้ง โปรแกรมจะคืนข้อมูลที่บันทึกครบให้เอง</source>
        <translation>An earlier save to {file} was left unfinished, so the file cannot be opened read-only. Open it normally once; the program will recover everything that was completely saved.</translation>
    </message>
    <message>
        <source>กำลังพิจารณา</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>กำหนดช่วงเวลานำส่งของ {name} ไว้มากกว่าหนึ่งครั้ง</source>
        <translation>The submission window of {name} is set more than once</translation>
    </message>
    <message>
        <source>กำหนดรายการรวม</source>
        <translation>Pool defined</translation>
    </message>
    <message>
        <source>กำหนดรายการรวม “{name}” ของปี {year}</source>
        <translation>Defined the pooled line “{name}” of {year}</translation>
    </message>
    <message>
        <source>กิจกรรมมีแผนรายเดือนของปี {year} ซ้ำกัน {count} รายการ</source>
        <translation>The activity has {count} monthly plans for {year}.</translation>
    </message>
    <message>
        <source>กิจกรรมยังไม่ได้ระบุเดือนที่ดำเนินการ</source>
        <translation>The months of work of this activity are not given.</translation>
    </message>
    <message>
        <source>กิจกรรมไม่มีแผนรายเดือน</source>
        <translation>Activity has no monthly plan</translation>
    </message>
    <message>
        <source>กุญแจ</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>กุญแจ {fingerprint} ของ {office} ถูกเพิกถอนแล้ว ให้หน่วยงานสร้างกุญแจใหม่และส่งบัตรประจำหน่วยงาน</source>
        <translation>Key {fingerprint} of {office} has been revoked. The office must create a new key and send its office card.</translation>
    </message>
    <message>
        <source>กุญแจ {fingerprint} ของ {office} ใช้ได้ถึงวันที่ {day} แต่แฟ้มนี้มาถึงหลังจากนั้น จึงยังไม่รับ ให้หน่วยงานสร้างกุญแจใหม่ ส่งบัตรประจำหน่วยงาน แล้วส่งแฟ้มใหม่</source>
        <translation>The key {fingerprint} of {office} was valid until {day}, and this file arrived after that, so it is not taken. Let the office make a new key, send its card, and send the file anew</translation>
    </message>
    <message>
        <source>กุญแจของหน่วยงานอื่น</source>
        <translation>Key of another office</translation>
    </message>
    <message>
        <source>กุญแจถูกเพิกถอน</source>
        <translation>Key revoked</translation>
    </message>
    <message>
        <source>กุญแจที่ใช้ลงนามถูกเพิกถอนแล้ว แฟ้มที่ลงนามหลังจากนั้นจึงไม่นับ</source>
        <translation>The key that signed was revoked, so files signed after that do not count</translation>
    </message>
    <message>
        <source>กุญแจที่ใช้ลงนามสั้นกว่ามาตรฐาน (ต้องเป็น RSA 3072 บิตขึ้นไป)</source>
        <translation>The key that signed is shorter than the standard (RSA with 3072 bits or more)</translation>
    </message>
    <message>
        <source>กุญแจที่ใช้ลงนามหมดอายุก่อนวันที่แฟ้มมาถึง แฟ้มจึงยังไม่นับ</source>
        <translation>The key that signed had ended before the day on which the file arrived, so the file does not count yet</translation>
    </message>
    <message>
        <source>กุญแจที่ใช้ลงนามไม่ได้มาตรฐาน (ต้องเป็น RSA 3072 บิตขึ้นไป) กรุณาให้หน่วยงานสร้างกุญแจใหม่</source>
        <translation>The key used for signing does not meet the standard (RSA of 3072 bits or more). Ask the office to create a new key.</translation>
    </message>
    <message>
        <source>กุญแจนี้ใช้ลงนามในโปรแกรมไม่ได้ เพราะต้องเป็น RSA 3072 บิตขึ้นไป (กุญแจที่เลือกคือ {found}) กรุณาขอใบรับรองแบบ RSA 3072 บิตจากผู้ให้บริการ หรือให้โปรแกรมสร้างกุญแจ</source>
        <translation>This key cannot sign here: it must be RSA of 3072 bits or more (this one is {found}). Ask the provider for an RSA 3072 certificate, or let the program make a key</translation>
    </message>
    <message>
        <source>กุญแจปิดไว้ชั่วคราวเพราะรหัส PIN ผิดติดกัน {wrong} ครั้ง ลองใหม่ได้ในอีก {minutes} นาที {seconds} วินาที กุญแจและข้อมูลไม่หาย กรุณาสอบถามรหัส PIN จากผู้ที่ตั้งไว้ก่อนลองใหม่</source>
        <translation>The key is shut for a while after {wrong} wrong PINs in a row; try again in {minutes} min {seconds} s. The key and the data are not lost. Please ask whoever set the PIN before you try again</translation>
    </message>
    <message>
        <source>กุญแจปิดไว้ชั่วคราวเพราะรหัส PIN ผิดติดกัน {wrong} ครั้ง ลองใหม่ได้ในอีก {minutes} นาที {seconds} วินาที กุญแจและข้อมูลไม่หาย หากลืมรหัส PIN ให้สร้างกุญแจใหม่และส่งบัตรใหม่ให้ส่วนกลาง</source>
        <translation>The key is shut for now because the PIN was wrong {wrong} times in a row. Try again in {minutes} min {seconds} s. Key and data are not lost. If the PIN is forgotten, make a new key and send a new card to the centre</translation>
    </message>
    <message>
        <source>กุญแจผู้จัดทำ</source>
        <translation>Preparer&apos;s key</translation>
    </message>
    <message>
        <source>กุญแจผู้รับรอง</source>
        <translation>Certifier&apos;s key</translation>
    </message>
    <message>
        <source>กุญแจสำหรับเข้ารหัสในชุดแผนใช้ไม่ได้ กรุณาแจ้งส่วนกลางให้ออกชุดแผนใหม่ ระหว่างนี้ส่งออกโดยไม่เข้ารหัสได้</source>
        <translation>The key for enclosing in the kit cannot be used. Please ask the centre for a new kit; meanwhile you can export without enclosing.</translation>
    </message>
    <message>
        <source>กุญแจหมดอายุ</source>
        <translation>Expired key</translation>
    </message>
    <message>
        <source>กุญแจหรือข้อมูลที่เก็บไว้เสียหาย ({place}) ให้กู้คืนจากแฟ้มสำรอง หรือสร้างกุญแจใหม่</source>
        <translation>The key or stored data is damaged ({place}). Restore a backup, or create a new key.</translation>
    </message>
    <message>
        <source>กุญแจออกใบรับรอง</source>
        <translation>Authority&apos;s key</translation>
    </message>
    <message>
        <source>กุญแจเสียหาย</source>
        <translation>The key is damaged</translation>
    </message>
    <message>
        <source>กุญแจในทะเบียน</source>
        <translation>Key in the register</translation>
    </message>
    <message>
        <source>กุมภาพันธ์</source>
        <translation>February</translation>
    </message>
    <message>
        <source>กู้คืนจาก {file} ไม่สำเร็จ ({detail}) แฟ้มงานเดิมยังอยู่ ให้ตรวจสอบโฟลเดอร์และพื้นที่ว่างแล้วลองใหม่</source>
        <translation>{file} could not be restored ({detail}). The former workspace is still there. Check the folder and the free space, then try again.</translation>
    </message>
    <message>
        <source>ของหน่วยงานอื่น</source>
        <translation>Other office&apos;s</translation>
    </message>
    <message>
        <source>ขอต่ออายุ</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>ขอให้ดำเนินการ: {step}</source>
        <translation>Please do this: {step}</translation>
    </message>
    <message>
        <source>ขีดหน้า “{text}” หมายถึงค่าติดลบ {value} ใช่หรือไม่</source>
        <translation>Does the dash before “{text}” mean the negative value {value}?</translation>
    </message>
    <message>
        <source>ข้อความชำรุด</source>
        <translation>Damaged text</translation>
    </message>
    <message>
        <source>ข้อความช่วง “{around}” น่าจะถูกอ่านด้วยรหัสภาษาผิด และแปลงกลับทั้งข้อความไม่ได้ โปรดคัดลอกจากต้นฉบับใหม่</source>
        <translation>The text around “{around}” was probably read in the wrong encoding and cannot be converted back completely. Copy it again from the original.</translation>
    </message>
    <message>
        <source>ข้อความที่อ่านเป็นค่าไม่ได้</source>
        <translation>Text that cannot be read as a value</translation>
    </message>
    <message>
        <source>ข้อความที่แสดงในแผ่นงานนี้ (ปก หัวตาราง หรือคำอธิบายรหัส) ถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation>Text shown on this sheet (cover, headings or code names) was changed after signing. Ask the office for a new file.</translation>
    </message>
    <message>
        <source>ข้อความบนปก หัวตาราง หรือคำอธิบายรหัสถูกแก้ไขหลังผู้รับรองลงนาม</source>
        <translation>Text of the cover, a heading or the explanation of a code was changed after certifying</translation>
    </message>
    <message>
        <source>ข้อความยาว {length} ตัวอักษร ช่องนี้รับได้ไม่เกิน {most} ตัวอักษร โปรดย่อให้สั้นลง</source>
        <translation>The text is {length} characters long; this field takes at most {most}. Please shorten it.</translation>
    </message>
    <message>
        <source>ข้อความในตราประทับถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation>The text of the seal was changed after signing. Ask the office for a new file.</translation>
    </message>
    <message>
        <source>ข้อความในแผ่นงาน “ตราประทับ” ถูกแก้ไขหลังลงนาม</source>
        <translation>The text of the sheet “ตราประทับ” was changed after signing</translation>
    </message>
    <message>
        <source>ข้อมูลของ {office} ที่บันทึกแล้วอ่านกลับมาไม่ตรงกับแฟ้ม จึงยกเลิกการรับทั้งหมด กรุณาตรวจดิสก์แล้วลองใหม่</source>
        <translation>The saved data of {office} does not match the file when read back, so the whole import was cancelled. Check the disk and try again.</translation>
    </message>
    <message>
        <source>ข้อมูลตรง</source>
        <translation>Data agrees</translation>
    </message>
    <message>
        <source>ข้อมูลถูกแก้ไขหลังลงนาม</source>
        <translation>Data changed after signing</translation>
    </message>
    <message>
        <source>ข้อมูลที่บันทึกแล้วอ่านกลับมาไม่ตรงกับผลรวม จึงยกเลิกการรวมทั้งหมด ข้อมูลเดิมยังอยู่ครบ กรุณาตรวจดิสก์แล้วลองใหม่</source>
        <translation>What was saved did not read back as it should, so the whole merge was taken back. Your data are as they were. Please check the disk and try again</translation>
    </message>
    <message>
        <source>ข้อมูลรหัส {uid} ในตาราง {table} หายไปหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation>Record {uid} in table {table} has been missing since signing. Ask the office for a new file.</translation>
    </message>
    <message>
        <source>ข้อมูลสำหรับวิเคราะห์</source>
        <translation>Data for analysis</translation>
    </message>
    <message>
        <source>ข้อมูลเดิมของหน่วยงานในแผนรวมไม่เปลี่ยนแปลง หากมีข้อสงสัยโปรดติดต่อกลับ</source>
        <translation>Your office&apos;s data in the merged plan are unchanged. Please get in touch with any question</translation>
    </message>
    <message>
        <source>ข้อมูลแถวนี้ถูกเพิ่มหลังลงนาม หากต้องการเพิ่ม ให้หน่วยงานเพิ่มในโปรแกรมแล้วส่งออกใหม่</source>
        <translation>This row was added after signing. To add it, the office must enter it in the program and export again.</translation>
    </message>
    <message>
        <source>ข้อมูลแถวนี้ถูกแก้ไขหลังลงนาม หากต้องการแก้ ให้หน่วยงานแก้ในโปรแกรมแล้วส่งออกใหม่</source>
        <translation>This row was changed after signing. To change it, the office must edit it in the program and export again.</translation>
    </message>
    <message>
        <source>ข้อมูลในแฟ้มงานเสียหาย (ตาราง {table} ระเบียน {uid}) ค่าที่เก็บไว้ไม่ตรงกับค่าตรวจ อย่าแก้ไขต่อ ให้กู้คืนจากแฟ้มสำรองล่าสุด</source>
        <translation>The workspace is damaged (table {table}, record {uid}): the stored values do not match their checksum. Stop editing and restore the latest backup.</translation>
    </message>
    <message>
        <source>ข้อมูลไม่ตรงกับค่าตรวจที่บันทึกไว้ ({place}) ให้กู้คืนจากแฟ้มสำรองล่าสุด</source>
        <translation>The data does not match the recorded checksum ({place}). Restore the latest backup.</translation>
    </message>
    <message>
        <source>ข้างในมีข้อมูลเกิน {most} ล้านไบต์ ส่วนที่เกินจึงไม่ได้อ่าน กรุณาแบ่งเป็นหลายแฟ้มแล้วนำเข้าทีละแฟ้ม</source>
        <translation>There are more than {most} million bytes inside; what goes beyond was not read. Please divide it into several files and take them in one by one</translation>
    </message>
    <message>
        <source>ข้างในมีเกิน {most} แฟ้ม ส่วนที่เกินจึงไม่ได้อ่าน กรุณาแบ่งเป็นหลายแฟ้มแล้วนำเข้าทีละแฟ้ม</source>
        <translation>There are more than {most} files inside; what goes beyond was not read. Please divide it into several files and take them in one by one</translation>
    </message>
    <message>
        <source>คงไว้ตามเดิม</source>
        <translation>Kept as it was</translation>
    </message>
    <message>
        <source>คงไว้และแก้ {count:,} ช่อง</source>
        <translation>Kept, {count:,} fields changed</translation>
    </message>
    <message>
        <source>ครุภัณฑ์ต้องบอกที่มาของราคา</source>
        <translation>Equipment needs a price source</translation>
    </message>
    <message>
        <source>ครุภัณฑ์ทดแทนต้องบอกของเดิม</source>
        <translation>Replacement equipment must name the old item</translation>
    </message>
    <message>
        <source>ควรตรวจ</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>ความยาวข้อความ</source>
        <translation>Length of text</translation>
    </message>
    <message>
        <source>ความเชื่อมโยงกว้างเกินไป</source>
        <translation>Link too broad</translation>
    </message>
    <message>
        <source>ความเชื่อมโยงซ้ำ</source>
        <translation>Repeated link</translation>
    </message>
    <message>
        <source>ความเชื่อมโยงและกิจกรรม</source>
        <translation>Plan links and activities</translation>
    </message>
    <message>
        <source>ความเป็นมา ปัญหา และเหตุผลที่ต้องทำโครงการ ควรยาวไม่น้อยกว่า 200 ตัวอักษร</source>
        <translation>Background, problems and why the project is needed; at least 200 characters</translation>
    </message>
    <message>
        <source>ความเห็น</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>ความเห็นรอคำตอบ</source>
        <translation>Comments unanswered</translation>
    </message>
    <message>
        <source>คอมพิวเตอร์หนึ่งเครื่องลองรหัสได้ราววินาทีละหนึ่งรหัส รหัสแบบนี้ต้องใช้ราว {years} ปีจึงลองครบ</source>
        <translation>One computer tries about one PIN a second; all of this kind take about {years} years</translation>
    </message>
    <message>
        <source>คอลัมน์รหัสระเบียนในแฟ้มถูกลบออก โปรแกรมจึงจับคู่ข้อมูลไม่ได้</source>
        <translation>The column of record ids was deleted, so the program cannot match the data</translation>
    </message>
    <message>
        <source>คัดลอก ตัด วาง เป็นบล็อก ไปกลับกับ Excel ได้</source>
        <translation>Copy, cut and paste blocks, to and from Excel</translation>
    </message>
    <message>
        <source>คัดลอกแถวหรือตารางไปวางใน Excel</source>
        <translation>Copy rows or the table for Excel</translation>
    </message>
    <message>
        <source>คัดลอกไม่ได้ เพราะอ่านแฟ้มต้นทาง {name} ใน {folder} ไม่ได้ กรุณาตรวจว่าแฟ้มยังอยู่และไม่มีโปรแกรมอื่นเปิดอยู่ แล้วทำใหม่</source>
        <translation>Nothing was copied, because the source file {name} in {folder} could not be read. Check that the file is still there and that no other program has it open, then try again.</translation>
    </message>
    <message>
        <source>คำของบประมาณ</source>
        <translation>Budget request</translation>
    </message>
    <message>
        <source>คำของบประมาณรายจ่ายประจำปี</source>
        <translation>Annual budget request</translation>
    </message>
    <message>
        <source>คำนวณจาก {count} ค่า อีก {missing} ค่ายังว่าง</source>
        <translation>Computed (values: {count}, still empty: {missing})</translation>
    </message>
    <message>
        <source>คำสั่งนี้เขียน PDF ไม่ได้ ให้เขียนจากหน้ารายงานในหน้าต่างโปรแกรม หรือเขียนเป็น .docx แทน</source>
        <translation>This command cannot write PDF. Write it from the reports page of the window, or write .docx instead</translation>
    </message>
    <message>
        <source>คำอธิบายตัวชี้วัดรายตัว</source>
        <translation>Description of each KPI</translation>
    </message>
    <message>
        <source>ค่า {value} น้อยกว่าค่าต่ำสุดของช่องนี้ ({limit}) โปรดตรวจสอบ</source>
        <translation>The value {value} is below the minimum of this field ({limit}). Please check.</translation>
    </message>
    <message>
        <source>ค่า {value} มากกว่าค่าสูงสุดของช่องนี้ ({limit}) โปรดตรวจสอบ</source>
        <translation>The value {value} is above the maximum of this field ({limit}). Please check.</translation>
    </message>
    <message>
        <source>ค่าจากปีก่อนที่ยังไม่ยืนยัน</source>
        <translation>Values from last year not confirmed</translation>
    </message>
    <message>
        <source>ค่าตรงกันแล้ว</source>
        <translation>Values now agree</translation>
    </message>
    <message>
        <source>ค่าต่ำสุดและสูงสุด</source>
        <translation>Minimum and maximum</translation>
    </message>
    <message>
        <source>ค่าที่ส่วนกลางเสนอ</source>
        <translation>Proposed by the centre</translation>
    </message>
    <message>
        <source>ค่ารายไตรมาส{how}ได้ {found} แต่ค่าเป้าหมายทั้งปีคือ {target}</source>
        <translation>The quarters give {found} ({how}), but the target for the year is {target}.</translation>
    </message>
    <message>
        <source>ค่ารายไตรมาสตรงกับค่าเป้าหมายรายปี</source>
        <translation>Quarters agree with the yearly target</translation>
    </message>
    <message>
        <source>ค่าล่าสุด ปีงบประมาณ พ.ศ. {year} ไตรมาส {quarter}</source>
        <translation>Latest value: fiscal year B.E. {year}, quarter {quarter}</translation>
    </message>
    <message>
        <source>ค่าว่าง</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>ค่าเฉลี่ยของ {count} ค่า</source>
        <translation>Mean (values: {count})</translation>
    </message>
    <message>
        <source>ค่าเป้าหมายครบทุกปี</source>
        <translation>Targets for every year</translation>
    </message>
    <message>
        <source>ค่าเป้าหมายซ้ำปี</source>
        <translation>Several targets for one year</translation>
    </message>
    <message>
        <source>ค่าเป้าหมายตรงกับตัวตั้งหารตัวหาร</source>
        <translation>Target agrees with numerator and denominator</translation>
    </message>
    <message>
        <source>ค่าเป้าหมายปี {year} อยู่นอกปีงบประมาณของโครงการ ({start}-{end})</source>
        <translation>The target for {year} is outside the fiscal years of the project ({start}-{end}).</translation>
    </message>
    <message>
        <source>ค่าเป้าหมายร้อยละ {target} เกิน 100</source>
        <translation>The target of {target} per cent is over 100.</translation>
    </message>
    <message>
        <source>ค่าเป้าหมายอยู่นอกปีของแผน: {name}</source>
        <translation>The target is outside the years of the plan: {name}</translation>
    </message>
    <message>
        <source>ค่าเป้าหมายอยู่นอกปีของโครงการ</source>
        <translation>Target outside the years of the project</translation>
    </message>
    <message>
        <source>ค่าเสนอขัดกัน</source>
        <translation>In conflict</translation>
    </message>
    <message>
        <source>ค่าในคอลัมน์ “{heading}” ไม่ถึง 1,000 ทุกช่อง (มากที่สุด {most}) หน่วยเป็นบาทหรือล้านบาท</source>
        <translation>No value in column “{heading}” reaches 1,000 (the highest is {most}). Is the unit baht or million baht?</translation>
    </message>
    <message>
        <source>ค่าในช่อง ({text}) ไม่ใช่ตัวเลข โปรดกรอกเป็นตัวเลข</source>
        <translation>The content of the cell ({text}) is not a number. Please enter a number.</translation>
    </message>
    <message>
        <source>ค่าในตาราง {text} ละเอียดกว่าหนึ่งสตางค์ ปัดเป็น {value} บาท ใช่หรือไม่</source>
        <translation>The table&apos;s value {text} is finer than one satang. Round it to {value} baht?</translation>
    </message>
    <message>
        <source>ค้นหาในหน้านี้</source>
        <translation>Search this page</translation>
    </message>
    <message>
        <source>จะรวมเข้ากับ</source>
        <translation>To be merged</translation>
    </message>
    <message>
        <source>จะเปลี่ยนชื่อ</source>
        <translation>To be renamed</translation>
    </message>
    <message>
        <source>จะเพิ่มใหม่</source>
        <translation>To be added</translation>
    </message>
    <message>
        <source>จะเลิกใช้</source>
        <translation>To be closed</translation>
    </message>
    <message>
        <source>จังหวัดเล็กจะมีน้ำหนักเท่าจังหวัดใหญ่ ถ้ามีตัวตั้งและตัวหาร เฉลี่ยถ่วงน้ำหนักจะถูกต้องกว่า</source>
        <translation>A small province then weighs as much as a large one. With numerator and denominator a weighted rate is more correct.</translation>
    </message>
    <message>
        <source>จัดการแล้ว</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <source>จัดลำดับความสำคัญไม่ให้ซ้ำกัน</source>
        <translation>Give each its own priority.</translation>
    </message>
    <message>
        <source>จัดลำดับความสำคัญไม่ให้ซ้ำกันในปีเดียวกัน</source>
        <translation>Give each its own priority within the year.</translation>
    </message>
    <message>
        <source>จันทร์</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>จับคู่หมวดรายจ่ายกับ {shown} จากชื่อรายการ “{text}”</source>
        <translation>Expense category matched to {shown} from the item name “{text}”</translation>
    </message>
    <message>
        <source>จากน้อยไปมาก</source>
        <translation>from low to high</translation>
    </message>
    <message>
        <source>จากมากไปน้อย</source>
        <translation>from high to low</translation>
    </message>
    <message>
        <source>จำนวน × ราคาต่อหน่วย โปรแกรมคำนวณให้</source>
        <translation>Quantity × unit price, computed by the program</translation>
    </message>
    <message>
        <source>จำนวนคนหรือแห่งใช้ผลรวม ร้อยละใช้เฉลี่ยถ่วงน้ำหนักโดยกรอกตัวตั้งและตัวหาร</source>
        <translation>Numbers of people or places are summed; percentages use the weighted rate, with numerator and denominator</translation>
    </message>
    <message>
        <source>จำนวนคูณราคาต่อหน่วยได้ {expected} บาท แต่จำนวนเงินคือ {amount} บาท</source>
        <translation>Quantity times unit price is {expected} baht, but the amount is {amount} baht.</translation>
    </message>
    <message>
        <source>จำนวนเงิน {amount} บาท หารด้วยจำนวน {quantity} ไม่ลงตัว จึงเก็บเป็น 1 รายการ</source>
        <translation>The amount of {amount} baht cannot be divided evenly by the quantity {quantity}, so it is kept as 1 item.</translation>
    </message>
    <message>
        <source>จำนวนเงิน {amount} บาท หารด้วยราคา {price} บาท ไม่ได้จำนวนเต็ม จึงเก็บเป็น 1 รายการ</source>
        <translation>The amount of {amount} baht divided by the price of {price} baht is not a whole number, so it is kept as 1 item.</translation>
    </message>
    <message>
        <source>จำนวนเงิน {amount} บาท ไม่เท่ากับจำนวนคูณราคา {product} บาท ใช้ผลคูณ โปรดตรวจสอบ</source>
        <translation>The amount of {amount} baht is not quantity times price ({product} baht). The product is used; please check.</translation>
    </message>
    <message>
        <source>จำนวนเงิน {value} บาท น้อยกว่า 1,000 บาท หน่วยเป็นบาทหรือล้านบาท โปรดตรวจสอบ</source>
        <translation>The amount of {value} baht is less than 1,000 baht. Is the unit baht or million baht? Please check.</translation>
    </message>
    <message>
        <source>จำนวนเงิน {value} บาท มากกว่า 1,000 ล้านบาท หน่วยเป็นบาทหรือไม่ โปรดตรวจสอบ</source>
        <translation>The amount of {value} baht is more than 1,000 million baht. Is the unit baht? Please check.</translation>
    </message>
    <message>
        <source>จำนวนเงิน “{text}” มากเกินกว่าที่ระบบเก็บได้ โปรดตรวจจำนวนหลักและหน่วย</source>
        <translation>The amount “{text}” is larger than can be stored. Check the number of digits and the unit.</translation>
    </message>
    <message>
        <source>จำนวนเงินของรายการเป็นศูนย์</source>
        <translation>The amount of this budget line is zero.</translation>
    </message>
    <message>
        <source>จำนวนเงินที่นับ</source>
        <translation>Amount counted</translation>
    </message>
    <message>
        <source>จำนวนเงินเท่ากับจำนวนคูณราคา</source>
        <translation>Amount equals quantity times price</translation>
    </message>
    <message>
        <source>จำนวนเงินเป็นศูนย์</source>
        <translation>Amount is zero</translation>
    </message>
    <message>
        <source>จำนวนในวงเล็บคือรายการงบประมาณ แต่ละรายการอยู่กลุ่มเดียว</source>
        <translation>Numbers in brackets are budget lines; each line is in one group</translation>
    </message>
    <message>
        <source>จุดเน้นกระทรวง</source>
        <translation>Ministry focus</translation>
    </message>
    <message>
        <source>จุลภาคใน “{text}” ไม่ได้คั่นทุกสามหลัก จึงไม่แน่ใจว่าเป็นจำนวนใด โปรดพิมพ์ใหม่ เช่น 1,234</source>
        <translation>The commas in “{text}” do not separate groups of three digits, so the number is not certain. Type it again, e.g. 1,234.</translation>
    </message>
    <message>
        <source>ฉบับ {id}</source>
        <translation>revision {id}</translation>
    </message>
    <message>
        <source>ฉบับ {revision} ของ {office} ไม่ได้อยู่ในกลุ่มฉบับที่แตกกัน จึงไม่มีอะไรให้เลือก</source>
        <translation>Revision {revision} of {office} is not part of a fork, so there is nothing to choose.</translation>
    </message>
    <message>
        <source>ฉบับที่</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>ฉบับที่ {number}</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>ฉบับนี้นำส่งก่อนที่โปรแกรมจะเก็บไฟล์ไว้ จึงบันทึกไฟล์เดิมอีกครั้งไม่ได้ ให้ใช้ไฟล์ที่ส่งไปแล้ว หรือส่งออกครั้งใหม่ซึ่งแทนครั้งนี้ทั้งฉบับ</source>
        <translation>This revision was sent before the program kept files, so its file cannot be written again. Use the file that was sent, or submit anew, which replaces this revision as a whole.</translation>
    </message>
    <message>
        <source>ฉบับนี้พร้อมรวม แต่รอไว้ก่อน เพราะ{person}กำลังพิจารณาแผนของ {office} ({reason}) จะรวมได้เมื่อพิจารณาครบทุกโครงการ หรือเลิกพักรับในหน้าพิจารณา</source>
        <translation>This revision is ready but waits because {person} is reviewing the plan of {office} ({reason}). It can be merged once every project is decided, or when the hold is lifted on the review page</translation>
    </message>
    <message>
        <source>ฉบับนี้รวมในแผนอยู่แล้ว</source>
        <translation>This revision is in the plan already</translation>
    </message>
    <message>
        <source>ชื่อคล้ายกัน {percent}%</source>
        <translation>Names {percent}% alike</translation>
    </message>
    <message>
        <source>ชื่อเหมือนกัน</source>
        <translation>Same name</translation>
    </message>
    <message>
        <source>ชื่อโครงการซ้ำ</source>
        <translation>Repeated project name</translation>
    </message>
    <message>
        <source>ชุดแผน</source>
        <translation>Kit</translation>
    </message>
    <message>
        <source>ชุดแผนฉบับที่ {number}</source>
        <translation>kit {number}</translation>
    </message>
    <message>
        <source>ชุดแผนที่ใช้อยู่ยังไม่มีกุญแจ {fingerprint} กรุณาถามเพื่อนร่วมงานให้แน่ใจว่าเป็นแฟ้มที่ส่งมาจริง</source>
        <translation>The kit in use does not know the key {fingerprint}. Please ask your colleague whether this is the file that was really sent</translation>
    </message>
    <message>
        <source>ชุดแผนที่ใช้อยู่ระบุว่าหน่วยงานนี้รวมเข้ากับหน่วยงานอื่นแล้ว แฟ้มที่ส่งมาทีหลังจึงเก็บไว้เป็นหลักฐานและยังไม่รวมในแผน</source>
        <translation>The kit in use says that this office was merged into another one. A file that came later is kept as evidence and not merged</translation>
    </message>
    <message>
        <source>ชุดแผนที่ใช้อยู่ระบุว่าหน่วยงานนี้เลิกใช้แล้ว แฟ้มที่ส่งมาทีหลังจึงเก็บไว้เป็นหลักฐานและยังไม่รวมในแผน</source>
        <translation>The kit in use says that this office is closed. A file that came later is kept as evidence and not merged</translation>
    </message>
    <message>
        <source>ชุดแผนที่ใช้อยู่ไม่มีกุญแจสำหรับเข้ารหัสแฟ้มนำส่ง จึงส่งออกแบบเข้ารหัสไม่ได้ กรุณารับชุดแผนล่าสุด หรือส่งออกโดยไม่เข้ารหัส</source>
        <translation>The kit in use has no key for enclosing submissions, so the file cannot be enclosed. Please read the newest kit, or export without enclosing.</translation>
    </message>
    <message>
        <source>ชุดแผนนี้เก่ากว่าหรือคนละสายกับที่ใช้อยู่ จึงไม่รับ กรุณาใช้ชุดแผนล่าสุดจากส่วนกลาง</source>
        <translation>This kit is older than the one in use, or from another line, so it was not accepted. Use the latest kit from the centre.</translation>
    </message>
    <message>
        <source>ช่วงเวลานำส่งของ {name} ปิดรับก่อนวันเปิดรับ</source>
        <translation>The submission window of {name} closes before it opens</translation>
    </message>
    <message>
        <source>ช่อง{field}ของ {record}</source>
        <translation>{field} of {record}</translation>
    </message>
    <message>
        <source>ช่องกรอก</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>ช่องทางงบประมาณคือ “ไม่ใช้งบประมาณ” แต่มีคำของบประมาณ {count} รายการ</source>
        <translation>The budget channel is “No budget”, but there are budget lines: {count}.</translation>
    </message>
    <message>
        <source>ช่องที่ควรกรอก</source>
        <translation>Recommended fields</translation>
    </message>
    <message>
        <source>ช่องที่ต้องกรอก</source>
        <translation>Required fields</translation>
    </message>
    <message>
        <source>ช่องนี้เก็บวันที่ {text} ไว้ แต่{field}ไม่ใช่วันที่ ตารางคำนวณอาจแปลงให้เอง โปรดตรวจสอบ</source>
        <translation>This cell holds the date {text}, but “{field}” is not a date. The spreadsheet may have converted it; please check.</translation>
    </message>
    <message>
        <source>ช่องนี้ไม่ใช่ค่าที่โปรแกรมเขียนไว้ แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation>The value of this cell was not written by the program: the file was changed after signing. Ask the office for a new file.</translation>
    </message>
    <message>
        <source>ช่องว่างหมายถึงค่าเดียวกับแถวบน</source>
        <translation>An empty cell means the same value as the row above</translation>
    </message>
    <message>
        <source>ช่องโครงการว่าง ใช้ชื่อผลผลิตหรือแผนงานเป็นชื่อโครงการ {count} แถว</source>
        <translation>The project cell is empty; the output or programme name is used as the project name. Rows: {count}</translation>
    </message>
    <message>
        <source>ฐานข้อมูล SQLite รุ่น {version} เก่าเกินไป ให้ติดตั้งโปรแกรมใหม่อีกครั้ง</source>
        <translation>The SQLite database library, version {version}, is too old. Install the program again.</translation>
    </message>
    <message>
        <source>ฐานข้อมูลแผนรวม</source>
        <translation>Workbook of the whole plan</translation>
    </message>
    <message>
        <source>ดูเป็นตาราง วางจาก Excel ได้</source>
        <translation>Show as a table, for pasting from Excel</translation>
    </message>
    <message>
        <source>ดูแป้นพิมพ์ลัดทั้งหมด</source>
        <translation>Show all keyboard shortcuts</translation>
    </message>
    <message>
        <source>ดูไฟล์ที่เลือก (หน้าประวัติ)</source>
        <translation>Look at the chosen file (history page)</translation>
    </message>
    <message>
        <source>ต.ค.</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>ตรงกับรายการที่ {seq} ซึ่งเป็นรายการล่าสุดของสมุดบันทึกนี้</source>
        <translation>It is entry {seq}, the last one of this journal</translation>
    </message>
    <message>
        <source>ตรงกับรายการที่ {seq} สมุดบันทึกที่หน่วยงานเห็นในวันนั้นยังอยู่ครบในสมุดนี้ และมีรายการเพิ่มต่อจากนั้น {later} รายการ</source>
        <translation>It is entry {seq}. The journal that the office saw on that day is whole in this one, and {later} entries have been added since.</translation>
    </message>
    <message>
        <source>ตรวจค่าเป้าหมาย หรือระบุเหตุผล (เช่น เป็นอัตราการเติบโต)</source>
        <translation>Check the target, or give a reason (for example, that it is a growth rate).</translation>
    </message>
    <message>
        <source>ตรวจค่าแต่ละช่องแล้วแก้ หรือกด “ยืนยัน” หรือระบุเหตุผล</source>
        <translation>Check each value and change it, or press “Confirm”, or give a reason</translation>
    </message>
    <message>
        <source>ตรวจตัวสะกดและพิมพ์คำที่ชำรุดใหม่</source>
        <translation>Check the spelling and retype the damaged words.</translation>
    </message>
    <message>
        <source>ตรวจปีเริ่มต้นและปีสิ้นสุดของโครงการ</source>
        <translation>Check the first and last fiscal year of the project.</translation>
    </message>
    <message>
        <source>ตรวจลายเซ็นแล้ว</source>
        <translation>Signature checked</translation>
    </message>
    <message>
        <source>ตรวจว่ากรอกเป็นบาท ไม่ใช่พันบาทหรือล้านบาท ถ้าถูกต้องแล้วให้ระบุเหตุผล</source>
        <translation>Check that the amount is in baht, not thousand or million baht. If it is right, give a reason.</translation>
    </message>
    <message>
        <source>ตรวจว่าส่งออกจากเครื่องและแฟ้มงานของหน่วยงานท่าน แล้วส่งออกใหม่ด้วยกุญแจของหน่วยงานเอง และแจ้งส่วนกลางว่าเกิดขึ้นได้อย่างไร</source>
        <translation>See that you export from your own office&apos;s computer and workspace, export again with your own key, and tell the centre how it came about</translation>
    </message>
    <message>
        <source>ตรวจสอบไม่ได้</source>
        <translation>Unverifiable</translation>
    </message>
    <message>
        <source>ตรวจหมายเลขโทรศัพท์ ใส่เลขหมายภายในหลังคำว่า ต่อ</source>
        <translation>Check the telephone number. Put an extension after “ext.”</translation>
    </message>
    <message>
        <source>ตรวจอีกครั้ง (หน้าตรวจสอบ)</source>
        <translation>Check again (check page)</translation>
    </message>
    <message>
        <source>ตรวจอีเมล เช่น name@example.go.th</source>
        <translation>Check the e-mail address, e.g. name@example.go.th.</translation>
    </message>
    <message>
        <source>ตรวจแล้ว ไม่ต้องทำอะไร</source>
        <translation>Looked at, nothing to do</translation>
    </message>
    <message>
        <source>ตรวจแล้วว่า{first} ของ {office} ไม่ซ้ำกับ{second} ของ {other}</source>
        <translation>Found that {first} of {office} is no duplicate of {second} of {other}</translation>
    </message>
    <message>
        <source>ตรวจใหม่ว่า{first} ของ {office} ซ้ำกับ{second} ของ {other} หรือไม่</source>
        <translation>Took up again whether {first} of {office} is a duplicate of {second} of {other}</translation>
    </message>
    <message>
        <source>ตรวจไม่ได้</source>
        <translation>Unverifiable</translation>
    </message>
    <message>
        <source>ตราประทับ</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>ตัด{table}ออก</source>
        <translation>Removed: {table}</translation>
    </message>
    <message>
        <source>ตัดช่องว่างที่เกิน</source>
        <translation>Removed extra spaces</translation>
    </message>
    <message>
        <source>ตัวชี้วัด {name} ยังไม่มีค่าเป้าหมาย</source>
        <translation>KPI {name} has no target yet</translation>
    </message>
    <message>
        <source>ตัวชี้วัด {name} อ้างรหัส {code} ซึ่งไม่มีในกรอบแผนของร่างนี้</source>
        <translation>KPI {name} names code {code}, which the plan frame of this draft does not have</translation>
    </message>
    <message>
        <source>ตัวชี้วัดของหน่วยงาน</source>
        <translation>The office&apos;s own KPI</translation>
    </message>
    <message>
        <source>ตัวชี้วัดของแผนใช้รหัส {code} มากกว่าหนึ่งตัว</source>
        <translation>More than one KPI of the plan has the code {code}</translation>
    </message>
    <message>
        <source>ตัวชี้วัดนี้กำหนดไม่ให้นำค่ามารวมกัน ให้ดูเป็นรายหน่วยงาน</source>
        <translation>This KPI is set not to be added up. See the value of each office.</translation>
    </message>
    <message>
        <source>ตัวชี้วัดนี้มีค่าเป้าหมายของปีเดียวกันแล้ว</source>
        <translation>This KPI already has a target for the same year</translation>
    </message>
    <message>
        <source>ตัวชี้วัดระดับ{level}ไม่ได้ผูกกับโครงการหรือกรอบแผน</source>
        <translation>A KPI at level “{level}” is not tied to a project or a plan frame code.</translation>
    </message>
    <message>
        <source>ตัวชี้วัดเชิงคุณภาพ</source>
        <translation>Quality KPI</translation>
    </message>
    <message>
        <source>ตัวชี้วัดเชิงปริมาณ</source>
        <translation>Quantity KPI</translation>
    </message>
    <message>
        <source>ตัวชี้วัดและค่าเป้าหมายรวม</source>
        <translation>Consolidated KPIs and targets</translation>
    </message>
    <message>
        <source>ตัวชี้วัดไม่มีที่สังกัด</source>
        <translation>KPI belongs to nothing</translation>
    </message>
    <message>
        <source>ตัวตั้งหารตัวหารคูณ 100 ได้ {computed} แต่ค่าเป้าหมายคือ {target}</source>
        <translation>Numerator divided by denominator times 100 is {computed}, but the target is {target}.</translation>
    </message>
    <message>
        <source>ตัวตั้งและตัวหารของค่าเฉลี่ยถ่วงน้ำหนัก</source>
        <translation>Numerator and denominator of a weighted rate</translation>
    </message>
    <message>
        <source>ตัวเลข “{text}” ยาวเกินกว่าที่ระบบเก็บได้ โปรดตรวจจำนวนหลัก</source>
        <translation>The number “{text}” is longer than can be stored. Check the number of digits.</translation>
    </message>
    <message>
        <source>ตัวเลขใหญ่เกินกว่าที่บันทึกได้ ให้ตรวจสอบจำนวนหลัก ยังไม่มีข้อมูลใดถูกเปลี่ยน</source>
        <translation>The number is too large to save. Check the number of digits. Nothing has been changed.</translation>
    </message>
    <message>
        <source>ตัวแฟ้ม (zip) ถูกเขียนใหม่หลังลงนาม ข้อมูลยังตรงกับที่ลงนาม หากสงสัยว่ามีผู้แก้ไข กรุณาขอแฟ้มเดิมจากผู้ส่ง</source>
        <translation>The archive (zip) was written anew after signing. The data are still those that were signed. If you suspect that somebody changed it, please ask the sender for the original file.</translation>
    </message>
    <message>
        <source>ตามกรอบแผน</source>
        <translation>By plan frame</translation>
    </message>
    <message>
        <source>ตามกลุ่มจังหวัด</source>
        <translation>By cluster</translation>
    </message>
    <message>
        <source>ตามจังหวัดที่ดำเนินการ</source>
        <translation>By province</translation>
    </message>
    <message>
        <source>ตามจุดเน้นกระทรวง</source>
        <translation>By focus area</translation>
    </message>
    <message>
        <source>ตามนโยบายรัฐบาล</source>
        <translation>By government policy</translation>
    </message>
    <message>
        <source>ตามปีงบประมาณ</source>
        <translation>By fiscal year</translation>
    </message>
    <message>
        <source>ตามภาค</source>
        <translation>By region</translation>
    </message>
    <message>
        <source>ตามยุทธศาสตร์ชาติ</source>
        <translation>By national strategy</translation>
    </message>
    <message>
        <source>ตามวาระรัฐมนตรี</source>
        <translation>By minister&apos;s agenda</translation>
    </message>
    <message>
        <source>ตามหน่วยงาน</source>
        <translation>By office</translation>
    </message>
    <message>
        <source>ตามหมวดรายจ่าย</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>ตามอุตสาหกรรม S-Curve</source>
        <translation>By S-Curve industry</translation>
    </message>
    <message>
        <source>ตามแผนปฏิรูปประเทศ</source>
        <translation>By national reform plan</translation>
    </message>
    <message>
        <source>ตามแผนพัฒนาฯ ฉบับที่ 12</source>
        <translation>By 12th development plan</translation>
    </message>
    <message>
        <source>ตามแผนแม่บท (Y2 &gt; Y1)</source>
        <translation>By master plan (Y2 &gt; Y1)</translation>
    </message>
    <message>
        <source>ตามแหล่งเงิน</source>
        <translation>By source of money</translation>
    </message>
    <message>
        <source>ตาราง</source>
        <translation>Grids</translation>
    </message>
    <message>
        <source>ตาราง {table} ไม่มีช่อง {field} กรุณาตรวจชื่อช่อง</source>
        <translation>Table {table} has no field {field}. Check the field name.</translation>
    </message>
    <message>
        <source>ตารางคำนวณอ่านปีสองหลักเป็น ค.ศ. {year} วันที่ที่ตั้งใจคือ {proposal} ใช่หรือไม่</source>
        <translation>The spreadsheet read the two-digit year as C.E. {year}. Is {proposal} the date that was meant?</translation>
    </message>
    <message>
        <source>ตารางคำนวณเก็บ {text} เป็นตัวเลขที่ยาวเกินไป เลขท้ายอาจหายไปแล้ว ใช้ค่านี้หรือไม่</source>
        <translation>The spreadsheet holds {text} as a number that is too long; its last digits may already be lost. Use this value?</translation>
    </message>
    <message>
        <source>ตารางนี้ไม่มีคอลัมน์รหัสระเบียน กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation>This table has no record ID column. Ask the office for a new file.</translation>
    </message>
    <message>
        <source>ตารางรหัสที่เปลี่ยน: ยังไม่ได้กรอกรหัสใหม่ของ {old}</source>
        <translation>Changed codes: the new code of {old} is not filled in</translation>
    </message>
    <message>
        <source>ตารางรหัสที่เปลี่ยน: รหัสเดิม {old} ({list}) ยังใช้อยู่ในร่างนี้</source>
        <translation>Changed codes: the old code {old} ({list}) is still in use in this draft</translation>
    </message>
    <message>
        <source>ตารางรหัสที่เปลี่ยน: รหัสใหม่ {new} ของ {old} ไม่มีใน{list}ของร่างนี้</source>
        <translation>Changed codes: the new code {new} of {old} is not in the list “{list}” of this draft</translation>
    </message>
    <message>
        <source>ตารางรหัสที่เปลี่ยน: ไม่เคยมีรหัสเดิม {old} ใน{list}ของชุดแผนก่อน</source>
        <translation>Changed codes: no former kit had the old code {old} in the list “{list}”</translation>
    </message>
    <message>
        <source>ติ๊กหรือเลิกติ๊ก</source>
        <translation>Tick or untick</translation>
    </message>
    <message>
        <source>ตุลาคม</source>
        <translation>October</translation>
    </message>
    <message>
        <source>ต่ออายุกุญแจของ {office} เป็น {fingerprint} ตามลายเซ็นของกุญแจเดิม {former}</source>
        <translation>renewed the key of {office} as {fingerprint}, signed for by the former key {former}</translation>
    </message>
    <message>
        <source>ต่ออายุแล้ว ส่งบัตรใหม่ให้ส่วนกลาง ไม่ต้องรอโทรยืนยัน เพราะกุญแจเดิมลงนามรับรองไว้</source>
        <translation>Renewed. Send the new card to the centre; there is no call to wait for, because the former key signed for it</translation>
    </message>
    <message>
        <source>ต่าง</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>ต้องมีก่อนส่งแฟ้มนำส่งครั้งแรก สร้างครั้งเดียวแล้วใช้ได้ 3 ปี</source>
        <translation>Needed before the first submission. Made once, it lasts 3 years</translation>
    </message>
    <message>
        <source>ต้องแก้</source>
        <translation>Must be mended</translation>
    </message>
    <message>
        <source>ถอนความเห็น</source>
        <translation>Comment taken back</translation>
    </message>
    <message>
        <source>ถอนความเห็นที่{place} ของ {office}</source>
        <translation>Took back the comment on {place} of {office}</translation>
    </message>
    <message>
        <source>ถอนความเห็นนี้ไม่ได้ เพราะส่งให้หน่วยงานแล้วในผลการพิจารณา หากต้องการ ให้เขียนความเห็นเพิ่มเติม</source>
        <translation>This comment cannot be taken back because it went to the office in a return. Write another comment instead</translation>
    </message>
    <message>
        <source>ถอนค่าเสนอ</source>
        <translation>Proposal withdrawn</translation>
    </message>
    <message>
        <source>ถอนค่าเสนอ {id}</source>
        <translation>Withdrew the proposal {id}</translation>
    </message>
    <message>
        <source>ถอนค่าเสนอที่{place} ของ {office}</source>
        <translation>Withdrew the proposal on {place} of {office}</translation>
    </message>
    <message>
        <source>ถอนค่าเสนอนี้ไม่ได้ เพราะสิ้นสุดแล้ว (สถานะ “{state}”) หากต้องการ ให้เสนอค่าใหม่</source>
        <translation>This amendment cannot be withdrawn, because it has ended (state “{state}”). If needed, propose a new value.</translation>
    </message>
    <message>
        <source>ถอนค่าเสนอหรือความเห็น</source>
        <translation>Withdraw a proposal or comment</translation>
    </message>
    <message>
        <source>ถูกเพิกถอน</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>ถูกแก้ไข</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>ถูกแทนที่</source>
        <translation>Superseded</translation>
    </message>
    <message>
        <source>ถ้าตั้งใจแก้ข้อมูล ให้แก้ในโปรแกรม แล้วส่งออกฉบับใหม่จากหน้า “ส่งออก” ถ้าไม่ได้ตั้งใจ ให้ส่งแฟ้มเดิมที่ยังไม่ได้เปิดใน Excel</source>
        <translation>If the change was meant, make it in the program and export a new revision from the page “Export”. If it was not, send the first file, not opened in Excel</translation>
    </message>
    <message>
        <source>ถ้าต้องการตัดรายการออก ให้ลบในโปรแกรมพร้อมเหตุผล แล้วส่งออกฉบับใหม่ ถ้าไม่ได้ตั้งใจ ให้ส่งแฟ้มเดิมที่ยังไม่ได้เปิดใน Excel</source>
        <translation>To leave something out, delete it in the program with a reason and export a new revision. If it was not meant, send the first file, not opened in Excel</translation>
    </message>
    <message>
        <source>ถ้ามีข้อมูลอยู่ในแฟ้ม Excel ให้นำเข้าโปรแกรมจากหน้า “โครงการ” ตรวจให้ครบ แล้วส่งออกแฟ้มนำส่งจากหน้า “ส่งออก”</source>
        <translation>If your data are in an Excel file, import it on the page “Projects”, check everything, then export the submission from the page “Export”</translation>
    </message>
    <message>
        <source>ถ้ามีผู้ได้แฟ้มงานไป คอมพิวเตอร์หนึ่งเครื่องลองรหัสได้ราววินาทีละหนึ่งรหัส รหัสแบบนี้ลองครบใน {days} วัน ควรยาวกว่านี้หรือมีตัวอักษรปน</source>
        <translation>If somebody gets the workspace, one computer tries about one PIN a second and all of this kind in {days} days. Make it longer or mix in letters</translation>
    </message>
    <message>
        <source>ถ้ามีผู้ได้แฟ้มงานไป คอมพิวเตอร์หนึ่งเครื่องลองรหัสได้ราววินาทีละหนึ่งรหัส รหัสแบบนี้ลองครบในไม่ถึงหนึ่งวัน ควรยาวกว่านี้</source>
        <translation>If somebody gets the workspace, one computer tries about one PIN a second and all of this kind in less than a day. Make it longer</translation>
    </message>
    <message>
        <source>ทวงถามหน่วยงาน</source>
        <translation>Remind the office</translation>
    </message>
    <message>
        <source>ทะเบียนกุญแจ</source>
        <translation>Register of keys</translation>
    </message>
    <message>
        <source>ทั้งแผน: {name}</source>
        <translation>Whole plan: {name}</translation>
    </message>
    <message>
        <source>ทำขั้นต่อไป (ปุ่มสีน้ำเงินมุมขวาบน)</source>
        <translation>Do the next step (the blue button at the upper right)</translation>
    </message>
    <message>
        <source>ทำซ้ำสิ่งที่เลิกทำ</source>
        <translation>Redo what was undone</translation>
    </message>
    <message>
        <source>ทำรายการ “{act}” เรื่อง {about}</source>
        <translation>Did “{act}” about {about}</translation>
    </message>
    <message>
        <source>ทำสำเนาโครงการ</source>
        <translation>Duplicate project</translation>
    </message>
    <message>
        <source>ทำเครื่องหมายผูกพันงบประมาณ หรือลบวงเงินผูกพันรายปี</source>
        <translation>Mark the budget line as obligated, or delete the yearly obligated amounts.</translation>
    </message>
    <message>
        <source>ทำแฟ้มสำรอง {file} ไม่สำเร็จ ({detail}) แฟ้มงานไม่ถูกแตะต้อง ให้ตรวจสอบโฟลเดอร์สำรองแล้วลองใหม่</source>
        <translation>The backup {file} could not be made ({detail}). The workspace was not touched. Check the backup folder and try again.</translation>
    </message>
    <message>
        <source>ที่มาของตัวเลข</source>
        <translation>Where the figure comes from</translation>
    </message>
    <message>
        <source>ที่มาของตัวเลขในช่องที่เลือก</source>
        <translation>Where the chosen figure comes from</translation>
    </message>
    <message>
        <source>ทุกหน้า</source>
        <translation>Every page</translation>
    </message>
    <message>
        <source>ธ.ค.</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>ธันวาคม</source>
        <translation>December</translation>
    </message>
    <message>
        <source>นับครั้งเดียว</source>
        <translation>Count once</translation>
    </message>
    <message>
        <source>นับในทุกกลุ่มที่เกี่ยวข้อง</source>
        <translation>Count in every group</translation>
    </message>
    <message>
        <source>นำส่ง</source>
        <translation>Submission</translation>
    </message>
    <message>
        <source>นำเข้าจากไฟล์ Excel</source>
        <translation>Import from an Excel file</translation>
    </message>
    <message>
        <source>นโยบายรัฐบาล</source>
        <translation>Government policy</translation>
    </message>
    <message>
        <source>น้ำหนักกิจกรรมรวมเป็น 100</source>
        <translation>Activity weights add up to 100</translation>
    </message>
    <message>
        <source>น้ำหนักกิจกรรมรวมได้ร้อยละ {total} ไม่ใช่ 100</source>
        <translation>The activity weights add up to {total} per cent, not 100.</translation>
    </message>
    <message>
        <source>น้ำหนักตัวชี้วัดระดับหน่วยงานรวมได้ร้อยละ {total} ไม่ใช่ 100</source>
        <translation>The weights of office-level KPIs add up to {total} per cent, not 100.</translation>
    </message>
    <message>
        <source>น้ำหนักตัวชี้วัดหน่วยงานรวมเป็น 100</source>
        <translation>Office KPI weights add up to 100</translation>
    </message>
    <message>
        <source>บัตร</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>บัตร {count} ใบรอโทรยืนยันลายนิ้วมือกุญแจ</source>
        <translation>{count} cards wait for the telephone call about their key</translation>
    </message>
    <message>
        <source>บัตรนี้ขอต่ออายุจากกุญแจ {former} ซึ่งในทะเบียนไม่ได้เป็นกุญแจที่ใช้ได้ของ {office} ในหน้าที่เดียวกัน กรุณาโทรยืนยันลายนิ้วมือเหมือนกุญแจใหม่</source>
        <translation>This card asks to renew the key {former}, which the register does not have as a key of {office} that counts in the same role. Confirm the fingerprint by telephone as for a new key</translation>
    </message>
    <message>
        <source>บัตรนี้ขอต่ออายุจากกุญแจ {former} แต่ลายเซ็นของกุญแจเดิมไม่ถูกต้อง กรุณาโทรหาหน่วยงานที่หมายเลขที่รู้จัก แล้วยืนยันลายนิ้วมือเหมือนกุญแจใหม่</source>
        <translation>This card asks to renew the key {former}, but the former key&apos;s signature is not right. Call the office at a number you know and confirm the fingerprint as for a new key</translation>
    </message>
    <message>
        <source>บัตรประจำหน่วยงาน</source>
        <translation>Office card</translation>
    </message>
    <message>
        <source>บัตรประจำหน่วยงาน รอยืนยัน</source>
        <translation>Office card, to be confirmed</translation>
    </message>
    <message>
        <source>บัตรประจำหน่วยงาน ไม่มีข้อมูลแผน รอโทรยืนยันกุญแจ</source>
        <translation>An office card: no plan data; the key waits for the telephone call</translation>
    </message>
    <message>
        <source>บัตรยืนยันแล้ว</source>
        <translation>Card confirmed</translation>
    </message>
    <message>
        <source>บัตรรอยืนยัน</source>
        <translation>Card to be confirmed</translation>
    </message>
    <message>
        <source>บันทึก {name} ไม่เสร็จ เพราะไม่พบ {folder} แฟลชไดรฟ์อาจถูกถอดหรือเครือข่ายหลุด อย่าใช้แฟ้มที่ค้างอยู่ในนั้น กรุณาเสียบแฟลชไดรฟ์ให้แน่นหรือเลือกที่เก็บอื่น แล้วบันทึกใหม่</source>
        <translation>{name} was not completely saved, because {folder} was not found. The flash drive may have been removed, or the network lost. Do not use the file left there. Plug the flash drive in firmly or choose another place, then save again.</translation>
    </message>
    <message>
        <source>บันทึกการตัดสินใจไม่ต่อเนื่องที่ลำดับ {place} อาจถูกแก้ไขหรือเสียหาย ให้กู้คืนจากแฟ้มสำรองล่าสุด</source>
        <translation>The decision journal is broken at entry {place}; it may have been altered or damaged. Restore the latest backup.</translation>
    </message>
    <message>
        <source>บันทึกผลการพิจารณา {project} ของ {office}</source>
        <translation>Recorded a decision on {project} of {office}</translation>
    </message>
    <message>
        <source>บันทึกผลตรวจเป็น PDF (หน้าตรวจสอบ)</source>
        <translation>Save the check report as PDF (check page)</translation>
    </message>
    <message>
        <source>บันทึกรายการนี้โดยตรง {satang} บาท</source>
        <translation>{satang} baht entered for this line itself</translation>
    </message>
    <message>
        <source>บันทึกว่าจัดการแฟ้ม “{file}” แล้ว</source>
        <translation>Noted that the file “{file}” is dealt with</translation>
    </message>
    <message>
        <source>บันทึกไฟล์แนบ</source>
        <translation>Save attachment</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้ เพราะมีรายการที่อ้างถึงระเบียนที่ไม่มีอยู่ ยังไม่มีข้อมูลใดถูกเปลี่ยน ให้ตรวจสอบรายการแม่ก่อนแล้วลองใหม่</source>
        <translation>This could not be saved, because something refers to a record that does not exist. Nothing has been changed. Check the entry it belongs to, then try again.</translation>
    </message>
    <message>
        <source>บาท</source>
        <translation>baht</translation>
    </message>
    <message>
        <source>ประจำหรือลงทุนตรงกับหมวดรายจ่าย</source>
        <translation>Current or capital agrees with the expense category</translation>
    </message>
    <message>
        <source>ประมาณการปี {year} คือ {forward} บาท น้อยกว่าเงินผูกพัน {obliged} บาท</source>
        <translation>The forward estimate for {year} is {forward} baht, less than the obligated {obliged} baht.</translation>
    </message>
    <message>
        <source>ประมาณการล่วงหน้าไม่น้อยกว่าเงินผูกพัน</source>
        <translation>Forward estimate covers the obligated amount</translation>
    </message>
    <message>
        <source>ประวัติหรือเอกสารที่เก็บไว้ไม่ตรงกับค่าตรวจ ({place}) ให้กู้คืนจากแฟ้มสำรองล่าสุด</source>
        <translation>The stored history or documents do not match their checksum ({place}). Restore the latest backup.</translation>
    </message>
    <message>
        <source>ปรับน้ำหนักกิจกรรมให้รวมกันเป็น 100</source>
        <translation>Adjust the activity weights so that they add up to 100.</translation>
    </message>
    <message>
        <source>ปรับน้ำหนักตัวชี้วัดระดับหน่วยงานให้รวมกันเป็น 100</source>
        <translation>Adjust the weights of the office-level KPIs so that they add up to 100.</translation>
    </message>
    <message>
        <source>ปรับรายการรวม</source>
        <translation>Pool changed</translation>
    </message>
    <message>
        <source>ปรับรายการรวม “{name}” นำเข้า {added} รายการ นำออก {removed} รายการ</source>
        <translation>Changed the pooled line “{name}”: {added} lines added, {removed} taken out</translation>
    </message>
    <message>
        <source>ปรับลดคำของบประมาณให้อยู่ในกรอบวงเงิน หรือระบุเหตุผล</source>
        <translation>Reduce the budget request to fit the ceiling, or give a reason.</translation>
    </message>
    <message>
        <source>ปิดหน่วยงาน</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>ปี</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>ปี {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>ปี {year} {source} ขอ {asked} บาท เกินกรอบวงเงิน {ceiling} บาท อยู่ {excess} บาท</source>
        <translation>{year}, {source}: the request of {asked} baht exceeds the ceiling of {ceiling} baht by {excess} baht.</translation>
    </message>
    <message>
        <source>ปี {year} มีวงเงินประเภทเดียวกันซ้ำกัน {count} รายการ</source>
        <translation>Year {year} has {count} amounts of the same kind.</translation>
    </message>
    <message>
        <source>ปี {year} ไม่ตรงกับ “{era}” ที่เขียนไว้ โปรดตรวจว่าเป็น พ.ศ. หรือ ค.ศ.</source>
        <translation>Year {year} does not fit the “{era}” written with it. Check whether it is B.E. or C.E.</translation>
    </message>
    <message>
        <source>ปี {year}: {words}</source>
        <translation>{year}: {words}</translation>
    </message>
    <message>
        <source>ปี พ.ศ. {be} (ค.ศ. {ce}) ไม่มีวันที่ 29 กุมภาพันธ์ โปรดตรวจวันที่หรือปี</source>
        <translation>B.E. {be} (C.E. {ce}) has no 29 February. Check the day or the year.</translation>
    </message>
    <message>
        <source>ปี “{year}” ไม่ชัดเจน หมายถึงวันที่ {proposal} ใช่หรือไม่</source>
        <translation>The year “{year}” is not clear. Is the date {proposal}?</translation>
    </message>
    <message>
        <source>ปี “{year}” ไม่ใช่ปี พ.ศ. หรือ ค.ศ. ที่ใช้ในแผน โปรดพิมพ์ปี พ.ศ. สี่หลัก เช่น 2563</source>
        <translation>“{year}” is not a B.E. or C.E. year used in the plan. Type a four-digit B.E. year, e.g. 2563.</translation>
    </message>
    <message>
        <source>ปีงบประมาณ {year} ไม่อยู่ในรอบแผน {period} ให้เลือกปีในรอบแผนหรือเว้นว่างไว้เพื่อใช้ปีแรก</source>
        <translation>Fiscal year {year} is not in plan cycle {period}. Choose a year of the cycle, or leave it empty for the first year.</translation>
    </message>
    <message>
        <source>ปีงบประมาณของแผน {first}-{last} ไม่ตรงกับรอบของแฟ้มงานนี้ ({ours}) หน่วยงานจะรับชุดแผนไม่ได้ รอบใหม่ให้สร้างแฟ้มงานส่วนกลางใหม่</source>
        <translation>The fiscal years {first}-{last} of the plan are not the cycle of this workspace ({ours}); offices could not take the kit. For a new cycle make a new central workspace.</translation>
    </message>
    <message>
        <source>ปีงบประมาณสิ้นสุด {end} มาก่อนปีเริ่มต้น {start}</source>
        <translation>The last fiscal year {end} is before the first, {start}.</translation>
    </message>
    <message>
        <source>ปีงบประมาณสุดท้าย {last} มาก่อนปีงบประมาณแรก {first}</source>
        <translation>The last fiscal year {last} comes before the first, {first}</translation>
    </message>
    <message>
        <source>ปีที่ผูกพันต่อเนื่องกัน</source>
        <translation>Obligated years are consecutive</translation>
    </message>
    <message>
        <source>ปีที่ผูกพันไม่ต่อเนื่อง ขาดปี {years}</source>
        <translation>The obligated years are not consecutive. Missing: {years}.</translation>
    </message>
    <message>
        <source>ปีผูกพันหรือประมาณการซ้ำ</source>
        <translation>Repeated year of obligation or estimate</translation>
    </message>
    <message>
        <source>ปีอื่น</source>
        <translation>Other years</translation>
    </message>
    <message>
        <source>ปีแรกตั้งไว้ร้อยละ {share} ของวงเงินทั้งสิ้น {total} บาท น้อยกว่าร้อยละ {least}</source>
        <translation>The first year has {share} per cent of the total of {total} baht, less than {least} per cent.</translation>
    </message>
    <message>
        <source>ผลการพิจารณา</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>ผลการพิจารณานี้เก่ากว่าฉบับที่รับไว้แล้ว จึงเก็บไว้เป็นหลักฐานเท่านั้น ความเห็นและค่าที่เสนอยังใช้ตามฉบับล่าสุด</source>
        <translation>This return is older than the one you have, so it is kept as a record only. Comments and proposals stay as in the latest one</translation>
    </message>
    <message>
        <source>ผลการพิจารณานี้เป็นของ {office} แต่แฟ้มงานนี้เป็นของ {ours} กรุณาส่งต่อให้หน่วยงานเจ้าของ</source>
        <translation>This return is for {office}, but this workspace belongs to {ours}. Pass it on to the office it is for.</translation>
    </message>
    <message>
        <source>ผลการพิจารณาโครงการ</source>
        <translation>Project decided</translation>
    </message>
    <message>
        <source>ผลผลิตและผลลัพธ์มีตัวชี้วัด</source>
        <translation>Outputs and outcomes have KPIs</translation>
    </message>
    <message>
        <source>ผลพิจารณา</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>ผลรวมของ {count} ค่า</source>
        <translation>Sum (values: {count})</translation>
    </message>
    <message>
        <source>ผลรวมตัวตั้ง {numerator} หารด้วยผลรวมตัวหาร {denominator} คูณ 100</source>
        <translation>Sum of numerators {numerator} divided by sum of denominators {denominator} times 100</translation>
    </message>
    <message>
        <source>ผู้จัดทำ</source>
        <translation>Preparer</translation>
    </message>
    <message>
        <source>ผู้ถือกุญแจ</source>
        <translation>Key holder</translation>
    </message>
    <message>
        <source>ผู้รับรอง</source>
        <translation>Certifier</translation>
    </message>
    <message>
        <source>ผู้ลงนาม</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>ผู้ลงนามใน Office ไม่ใช่ผู้ลงนามในตราประทับ ให้ถือตามตราประทับ ข้อมูลยังตรงกับที่ลงนาม กรุณาขอแฟ้มเดิมจากผู้ส่ง</source>
        <translation>Who signed for Office did not sign the seal; the seal counts. The data are still those that were signed. Please ask the sender for the original file.</translation>
    </message>
    <message>
        <source>ผู้ส่งแฟ้ม</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>ฝึกหัด</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>ฝึกหัด: {title}</source>
        <translation>Practice: {title}</translation>
    </message>
    <message>
        <source>พ.ค.</source>
        <translation>May</translation>
    </message>
    <message>
        <source>พ.ย.</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>พบข้อมูลที่แสดงเสียหาย {count} แถว โปรแกรมสร้างใหม่จากคลังแฟ้มและสมุดบันทึกแล้ว กรุณาตรวจสภาพดิสก์และออกรายงานที่ใช้อยู่ใหม่</source>
        <translation>{count} rows of the shown plan were damaged. The program made them anew from vault and journal. Please check the disk and issue the reports in use again.</translation>
    </message>
    <message>
        <source>พบลายนิ้วมือนี้ที่รายการที่ {seq} แต่ลูกโซ่ก่อนหน้านั้นขาดที่รายการที่ {broken} จึงยืนยันไม่ได้ว่าสมุดบันทึกยังเป็นฉบับเดิม</source>
        <translation>This fingerprint is that of entry {seq}, but the chain before it is broken at entry {broken}; so nobody can vouch that the journal is still the same.</translation>
    </message>
    <message>
        <source>พบหน่วย “{unit}” ต่อท้ายตัวเลข ระบบจะเก็บค่า {value} ใช่หรือไม่</source>
        <translation>The unit “{unit}” follows the number. Keep the value {value}?</translation>
    </message>
    <message>
        <source>พบในแผนจากชื่อที่ตรงกัน</source>
        <translation>Found in the plan by its name</translation>
    </message>
    <message>
        <source>พบในแผนจากตัวชี้วัดและปีที่ตรงกัน</source>
        <translation>Found in the plan by KPI and year</translation>
    </message>
    <message>
        <source>พบในแผนจากรหัส “{code}”</source>
        <translation>Found in the plan by the code “{code}”</translation>
    </message>
    <message>
        <source>พบในแผนจากโครงการ ปี และชื่อรายการที่ตรงกัน</source>
        <translation>Found in the plan by project, year and name</translation>
    </message>
    <message>
        <source>พร้อมรวม</source>
        <translation>Ready to apply</translation>
    </message>
    <message>
        <source>พฤศจิกายน</source>
        <translation>November</translation>
    </message>
    <message>
        <source>พฤษภาคม</source>
        <translation>May</translation>
    </message>
    <message>
        <source>พฤหัสบดี</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>พักรับฉบับใหม่</source>
        <translation>Hold newer revisions</translation>
    </message>
    <message>
        <source>พักรับฉบับใหม่ หรือรับต่อ</source>
        <translation>Hold newer revisions, or take them again</translation>
    </message>
    <message>
        <source>พักรับฉบับใหม่ของ {office} ระหว่างพิจารณา</source>
        <translation>Held newer revisions of {office} during the review</translation>
    </message>
    <message>
        <source>พักรับฉบับใหม่ของ {office} อยู่แล้ว</source>
        <translation>Newer revisions of {office} are held already</translation>
    </message>
    <message>
        <source>พักไว้</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>พิจารณา</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>พิจารณา {count} โครงการ</source>
        <translation>Projects to decide: {count}</translation>
    </message>
    <message>
        <source>พิจารณาครบทุกโครงการแล้ว</source>
        <translation>Every project has been decided</translation>
    </message>
    <message>
        <source>พิมพ์ตามที่ได้ยิน</source>
        <translation>Typed as heard</translation>
    </message>
    <message>
        <source>พิมพ์หรือบันทึกเป็น PDF (โครงการ ผลตรวจ และเอกสารนำส่ง)</source>
        <translation>Print, or save as PDF (project, check report, papers of a submission)</translation>
    </message>
    <message>
        <source>พื้นที่ {provinces}</source>
        <translation>Both in {provinces}</translation>
    </message>
    <message>
        <source>พื้นที่ดิสก์เต็ม จึงบันทึกลงแฟ้ม {file} ไม่ได้ ให้ลบแฟ้มที่ไม่ใช้แล้วลองใหม่ ข้อมูลเดิมยังอยู่ครบ</source>
        <translation>The disk is full, so {file} could not be saved. Delete files you do not need and try again. The former data is still complete.</translation>
    </message>
    <message>
        <source>พุธ</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>พ้นกำหนด</source>
        <translation>Past due</translation>
    </message>
    <message>
        <source>ม.ค.</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>มกราคม</source>
        <translation>January</translation>
    </message>
    <message>
        <source>มิ.ย.</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>มิถุนายน</source>
        <translation>June</translation>
    </message>
    <message>
        <source>มี</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>มี {count} ค่าที่ต่างกันในเวลาล่าสุดเดียวกัน จึงเลือกค่าใดค่าหนึ่งไม่ได้</source>
        <translation>There are {count} different values for the same latest time, so none can be chosen.</translation>
    </message>
    <message>
        <source>มี {count} รายการที่โครงการ กิจกรรม ปี หมวด ชื่อ และจำนวนเงินเหมือนกัน</source>
        <translation>{count} budget lines have the same project, activity, year, category, name and amount.</translation>
    </message>
    <message>
        <source>มี {count} รายการในปี {year} ใช้ลำดับความสำคัญ {rank} เหมือนกัน</source>
        <translation>{count} budget lines of {year} have the same priority, {rank}.</translation>
    </message>
    <message>
        <source>มี {count} โครงการทำหลายจังหวัด นับครั้งเดียวในแถว “หลายจังหวัด”</source>
        <translation>{count} projects are in several provinces, counted once in the row “Several provinces”</translation>
    </message>
    <message>
        <source>มี {count} โครงการที่เริ่มปี {year} ใช้ลำดับความสำคัญ {rank} เหมือนกัน</source>
        <translation>{count} projects starting in {year} have the same priority, {rank}.</translation>
    </message>
    <message>
        <source>มี {count} โครงการอยู่หลายกลุ่ม นับครั้งเดียวตามความเชื่อมโยงหลัก หากไม่ระบุหลักจะอยู่ในแถว “หลายกลุ่ม”</source>
        <translation>{count} projects are in several groups, counted once by their primary link; without one they stand under “Several groups”</translation>
    </message>
    <message>
        <source>มี {count} โครงการอยู่หลายกลุ่มและแสดงเต็มวงเงินในทุกกลุ่ม แถว “หัก” ทำให้ยอดรวมนับครั้งเดียว</source>
        <translation>{count} projects are in several groups and shown in full in each; the row “Less” makes the total count them once</translation>
    </message>
    <message>
        <source>มี {count} โครงการใช้ชื่อเดียวกันในช่วงปีที่ซ้อนกัน</source>
        <translation>{count} projects have the same name in overlapping years.</translation>
    </message>
    <message>
        <source>มี.ค.</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>มี{field} ชื่อ “{text}” {count} รายการ โปรดเลือกจากรายการ</source>
        <translation>{field}: {count} entries are named “{text}”. Choose one from the list.</translation>
    </message>
    <message>
        <source>มีการลบแถวใน Excel หลังผู้รับรองลงนาม ข้อมูลที่รับรองไว้จึงไม่ครบ</source>
        <translation>Rows were deleted in Excel after certifying, so what was certified is incomplete</translation>
    </message>
    <message>
        <source>มีการเพิ่มแถวใน Excel หลังผู้รับรองลงนาม แถวที่เพิ่มจึงไม่มีผู้รับรอง</source>
        <translation>Rows were added in Excel after certifying, so nobody certified them</translation>
    </message>
    <message>
        <source>มีการแก้ข้อมูลใน Excel หลังผู้รับรองลงนาม ข้อมูลในแฟ้มจึงไม่ตรงกับที่รับรอง</source>
        <translation>Data were changed in Excel after certifying, so the file is no longer what was certified</translation>
    </message>
    <message>
        <source>มีความเห็น</source>
        <translation>Commented</translation>
    </message>
    <message>
        <source>มีค่าเป้าหมายของปี {year} ซ้ำกัน {count} รายการ</source>
        <translation>There are {count} targets for {year}.</translation>
    </message>
    <message>
        <source>มีฉบับที่ตรวจผ่านและพร้อมรวมในแผน</source>
        <translation>A revision passed all checks and is ready to be merged</translation>
    </message>
    <message>
        <source>มีฉบับที่ใหม่กว่าของหน่วยงานนี้แล้ว เก็บไว้เป็นหลักฐาน</source>
        <translation>A newer revision of this office is here already; kept as evidence</translation>
    </message>
    <message>
        <source>มีช่องที่ค่าไม่เป็นแบบที่โปรแกรมเขียนไว้ เช่น วันที่หรือจำนวนเงินถูก Excel เปลี่ยนรูปแบบ</source>
        <translation>Some cells are not as the program wrote them, for example because Excel changed the format of dates or amounts</translation>
    </message>
    <message>
        <source>มีช่องว่างคั่นกลางตัวเลขใน “{text}” โปรดพิมพ์ติดกันหรือใช้จุลภาคคั่นหลักพัน เช่น 1,234</source>
        <translation>There is a space inside the number “{text}”. Type it without spaces, or separate thousands with commas, e.g. 1,234.</translation>
    </message>
    <message>
        <source>มีช่องว่างแทรกกลางคำใน “{around}” โปรดลบช่องว่างที่เกิน</source>
        <translation>There are spaces inside a word in “{around}”. Remove the extra spaces.</translation>
    </message>
    <message>
        <source>มีนาคม</source>
        <translation>March</translation>
    </message>
    <message>
        <source>มีผลที่ยังไม่ได้แจ้งหน่วยงาน</source>
        <translation>There are decisions that the office has not been told</translation>
    </message>
    <message>
        <source>มีรหัสระเบียนซ้ำกัน มักเกิดจากการคัดลอกแถวใน Excel</source>
        <translation>A record id stands there twice, mostly because rows were copied in Excel</translation>
    </message>
    <message>
        <source>มีระเบียนรหัสเดียวกันอยู่แล้ว จึงไม่เพิ่มซ้ำ ยังไม่มีข้อมูลใดถูกเปลี่ยน ให้ตรวจสอบว่านำเข้าแฟ้มเดิมซ้ำหรือไม่</source>
        <translation>A record with the same ID already exists, so it was not added again. Nothing has been changed. Check whether the same file was imported twice.</translation>
    </message>
    <message>
        <source>มีรายการ “{name}” ของปี {year} อยู่แล้ว กรุณาใช้ชื่ออื่นหรือเพิ่มรายการย่อยในรายการเดิม</source>
        <translation>There is a line “{name}” of {year} already. Please use another name, or add lines to that one</translation>
    </message>
    <message>
        <source>มีรายการที่อ้างถึงระเบียนที่ไม่มีอยู่ ({place}) ให้กู้คืนจากแฟ้มสำรองล่าสุด</source>
        <translation>Something refers to a record that does not exist ({place}). Restore the latest backup.</translation>
    </message>
    <message>
        <source>มีรายการหายไประหว่างรายการที่ {after} กับรายการที่ {seq}</source>
        <translation>Entries are missing between entry {after} and entry {seq}</translation>
    </message>
    <message>
        <source>มีร่างชุดแผนฉบับถัดไปที่แก้ค้างไว้ ยังไม่ได้ออกชุดแผน กรุณาออกจากร่างนั้น หรือเลิกร่างในหน้าชุดแผนก่อน</source>
        <translation>A draft of the next kit is kept, so no kit was issued. Please issue that draft, or discard it on the page of kits, first.</translation>
    </message>
    <message>
        <source>มีวงเงินผูกพันรายปี แต่ไม่ได้ทำเครื่องหมายผูกพันงบประมาณ</source>
        <translation>There are yearly obligated amounts, but the budget line is not marked as obligated.</translation>
    </message>
    <message>
        <source>มีสระหรือวรรณยุกต์ที่ไม่มีพยัญชนะรองรับใน “{around}” โปรดตรวจตัวสะกด</source>
        <translation>A vowel or tone mark in “{around}” has no consonant to sit on. Check the spelling.</translation>
    </message>
    <message>
        <source>มีหรือไม่มีก็ได้ ถ้ามี ผู้รับรองลงนามด้วยกุญแจและรหัส PIN ของตนเองในแฟ้มนำส่ง คู่กับผู้จัดทำ</source>
        <translation>Optional. With it the certifier signs submissions with a key and PIN of their own, beside the preparer</translation>
    </message>
    <message>
        <source>มีหลายฉบับที่ไม่ได้ต่อกัน ต้องเลือกฉบับที่จะใช้</source>
        <translation>There are several revisions that do not follow each other; one has to be chosen</translation>
    </message>
    <message>
        <source>มีหลายรายการที่ขึ้นต้นด้วยตัวเหล่านี้ กรุณากรอกเพิ่มอีก {group} ตัว</source>
        <translation>Several entries begin with these digits; please enter {group} more</translation>
    </message>
    <message>
        <source>มีอักขระที่สูญหาย ({character}) ใน “{around}” กู้คืนเองไม่ได้ โปรดพิมพ์คำนี้ใหม่</source>
        <translation>A character was lost ({character}) in “{around}” and cannot be recovered. Retype this word.</translation>
    </message>
    <message>
        <source>มีอักขระเฉพาะแบบอักษร ({character}) ใน “{around}” ที่เครื่องอื่นอาจไม่แสดง โปรดพิมพ์คำนี้ใหม่</source>
        <translation>“{around}” contains a font-specific character ({character}) that other PCs may not show. Retype this word.</translation>
    </message>
    <message>
        <source>มีเงินผูกพันแต่ไม่ได้ทำเครื่องหมาย</source>
        <translation>Obligated amounts without the mark</translation>
    </message>
    <message>
        <source>มีเฉพาะจำนวนเงิน เก็บเป็น 1 รายการ {count} รายการ</source>
        <translation>Only an amount; kept as 1 item. Budget lines: {count}</translation>
    </message>
    <message>
        <source>มีเรื่องใหม่</source>
        <translation>News</translation>
    </message>
    <message>
        <source>มีเหตุผลแล้ว</source>
        <translation>Reason given</translation>
    </message>
    <message>
        <source>มีแถวที่ไม่มีรหัสระเบียน มักเกิดจากการแทรกแถวใน Excel</source>
        <translation>Some rows have no record id, mostly because rows were inserted in Excel</translation>
    </message>
    <message>
        <source>มีแผ่นงานที่ถูกซ่อนไว้ แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation>There is a hidden sheet: the file was changed after signing. Ask the office for a new file.</translation>
    </message>
    <message>
        <source>มีแผ่นงานที่ถูกซ่อนไว้หลังลงนาม</source>
        <translation>A sheet was hidden after signing</translation>
    </message>
    <message>
        <source>มีแผ่นงานที่โปรแกรมไม่ได้สร้าง กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation>There is a sheet that the program did not make. Ask the office for a new file.</translation>
    </message>
    <message>
        <source>มีแผ่นงานที่โปรแกรมไม่ได้สร้างเพิ่มเข้ามาในแฟ้ม</source>
        <translation>A sheet was added that the program did not make</translation>
    </message>
    <message>
        <source>มีแฟ้ม {file} อยู่แล้ว โปรแกรมไม่เขียนทับแฟ้มงานเดิม ให้ตั้งชื่ออื่น หรือเปิดแฟ้มที่มีอยู่</source>
        <translation>{file} already exists. The program does not overwrite a workspace. Choose another name, or open the existing file.</translation>
    </message>
    <message>
        <source>มีแฟ้มข้างในแฟ้มบีบอัดที่ขยายใหญ่ผิดปกติ จึงไม่เปิดเพื่อความปลอดภัย</source>
        <translation>A file in the archive grows beyond measure, so for safety it was not opened</translation>
    </message>
    <message>
        <source>มีแฟ้มข้างในแฟ้มบีบอัดที่เสีย อ่านไม่ได้ แฟ้มอื่นรับไว้แล้ว</source>
        <translation>A file in the archive is damaged and cannot be read; the others were taken</translation>
    </message>
    <message>
        <source>มีแฟ้มอื่นอยู่ใน {folder} โปรแกรมจะไม่เขียนทับ กรุณาเลือกโฟลเดอร์ว่างให้ตัวอย่าง</source>
        <translation>{folder} already holds other files, and the program does not overwrite them. Choose an empty folder for the sample.</translation>
    </message>
    <message>
        <source>ยกเลิกการรวม</source>
        <translation>Merge undone</translation>
    </message>
    <message>
        <source>ยกเลิกการรวม{revision} ของ {office}</source>
        <translation>Undid the merge of {revision} of {office}</translation>
    </message>
    <message>
        <source>ยกเลิกการเปลี่ยนหน่วยงาน</source>
        <translation>Change of an office taken back</translation>
    </message>
    <message>
        <source>ยกเลิกสิ่งที่เตรียมไว้ {id}</source>
        <translation>Dropped the plan {id}</translation>
    </message>
    <message>
        <source>ยกเลิกสิ่งที่เตรียมไว้: {planned}</source>
        <translation>Dropped what was planned: {planned}</translation>
    </message>
    <message>
        <source>ยกโครงการมาจากปีก่อน</source>
        <translation>Carry projects over from last year</translation>
    </message>
    <message>
        <source>ยอดของสำนักงบประมาณ</source>
        <translation>Bureau&apos;s amounts</translation>
    </message>
    <message>
        <source>ยอดควบคุม {total} ในตราประทับไม่ตรงกับข้อมูลในแฟ้ม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation>Control total {total} in the seal does not match the data in the file. Ask the office for a new file.</translation>
    </message>
    <message>
        <source>ยอดจัดสรร</source>
        <translation>Allocated</translation>
    </message>
    <message>
        <source>ยอดตามพระราชบัญญัติ</source>
        <translation>Act&apos;s amounts</translation>
    </message>
    <message>
        <source>ยอดที่กระทรวงปรับ</source>
        <translation>Ministry&apos;s amounts</translation>
    </message>
    <message>
        <source>ยอดที่ส่วนกลางบันทึก</source>
        <translation>Entered by the centre</translation>
    </message>
    <message>
        <source>ยอดที่หน่วยงานขอ</source>
        <translation>Requested amounts</translation>
    </message>
    <message>
        <source>ยอดที่หน่วยงานขอตรงกับแฟ้มที่ลงนาม</source>
        <translation>The requested amount is that of the signed file</translation>
    </message>
    <message>
        <source>ยอดที่หน่วยงานขอไม่ตรงกับแฟ้มที่ลงนาม กรุณาสร้างมุมมองใหม่จากคลังแฟ้มและบันทึก</source>
        <translation>The requested amount is not that of the signed file. Please rebuild the views from vault and journal</translation>
    </message>
    <message>
        <source>ยอดรวมในตราประทับไม่ตรงกับข้อมูลในแฟ้ม ข้อมูลถูกแก้ไขหรือหายไปหลังลงนาม</source>
        <translation>The totals of the seal do not fit the data: they were changed or lost after signing</translation>
    </message>
    <message>
        <source>ยอดหลังส่วนกลางเสนอปรับ</source>
        <translation>Amounts after proposals</translation>
    </message>
    <message>
        <source>ยอดเบิกจ่าย</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>ยอดในแฟ้ม</source>
        <translation>Amount in the file</translation>
    </message>
    <message>
        <source>ยังปิด {office} ไม่ได้ เพราะยังมีโครงการในแผน {count} โครงการ กรุณาโอนให้หน่วยงานอื่นก่อน หรือใช้การรวมหน่วยงาน</source>
        <translation>{office} cannot be closed yet: it still has {count} projects in the plan. Transfer them first, or merge the office</translation>
    </message>
    <message>
        <source>ยังมีข้อที่ต้องตัดสินอีก {count} ข้อ จึงยังไม่รวม กรุณาเลือกให้ครบทุกข้อ</source>
        <translation>{count} conflicts are still to be decided, so nothing was merged. Please choose in each of them</translation>
    </message>
    <message>
        <source>ยังรวมฉบับ {revision} ของ {office} ไม่ได้ เพราะสถานะเป็น “{state}” กรุณาตรวจในกล่องรับก่อน</source>
        <translation>Revision {revision} of {office} cannot be applied yet, because its state is “{state}”. Check it in the inbox first.</translation>
    </message>
    <message>
        <source>ยังออกรายงานไม่ได้ เพราะแฟ้มงานของส่วนกลางยังไม่มีชุดแผน ให้สร้างหรือเปิดชุดแผนก่อน</source>
        <translation>No report can be made yet, because the central workspace has no kit. Create or open a kit first.</translation>
    </message>
    <message>
        <source>ยังเห็นชอบโครงการนี้ไม่ได้ เพราะหน่วยงานแก้ค่าที่ส่วนกลางเสนอไว้ ({where}) กรุณาถอนค่าเสนอหรือเสนอค่าใหม่ก่อน</source>
        <translation>This project cannot be approved yet, because the office changed a value that the centre had amended ({where}). Withdraw the amendment or propose a new value first.</translation>
    </message>
    <message>
        <source>ยังไม่มีกุญแจ</source>
        <translation>No key yet</translation>
    </message>
    <message>
        <source>ยังไม่มีข้อมูลรอบแผน กรุณากรอกชื่อแผนและปีงบประมาณ</source>
        <translation>There is no plan cycle yet. Please fill in the plan&apos;s name and fiscal years.</translation>
    </message>
    <message>
        <source>ยังไม่มีค่า</source>
        <translation>No values yet</translation>
    </message>
    <message>
        <source>ยังไม่มีค่าเป้าหมายของปี {years}</source>
        <translation>There are no targets yet for: {years}.</translation>
    </message>
    <message>
        <source>ยังไม่มีค่าให้รวม</source>
        <translation>No values to combine yet</translation>
    </message>
    <message>
        <source>ยังไม่มีฉบับของ {office} ที่รวมในแผน จึงยังไม่ต้องพักรับฉบับใหม่</source>
        <translation>No revision of {office} is in the plan yet, so there is nothing to hold</translation>
    </message>
    <message>
        <source>ยังไม่มีฉบับของ {office} ที่รวมในแผน จึงยังไม่มีผลการพิจารณาให้ส่งกลับ</source>
        <translation>No revision of {office} is in the plan yet, so there is no return to send.</translation>
    </message>
    <message>
        <source>ยังไม่มีฉบับของ {office} ที่รวมในแผน จึงไม่มีอะไรให้ยกเลิก</source>
        <translation>No revision of {office} is in the plan yet, so there is nothing to undo.</translation>
    </message>
    <message>
        <source>ยังไม่มีตัวชี้วัดของหน่วยงานที่รหัสนี้</source>
        <translation>No office has a KPI of this code yet</translation>
    </message>
    <message>
        <source>ยังไม่มีรายการย่อยที่นับในแผน ยอดนี้จึงยังไม่แบ่งไปที่ใด</source>
        <translation>There are no lines that count in the plan, so this amount is shared out to nobody</translation>
    </message>
    <message>
        <source>ยังไม่มีรายการในสมุดบันทึก</source>
        <translation>The journal has no entries yet</translation>
    </message>
    <message>
        <source>ยังไม่มีแผนการใช้จ่ายรายไตรมาส</source>
        <translation>There is no quarterly spending plan yet.</translation>
    </message>
    <message>
        <source>ยังไม่รู้จัก</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>ยังไม่รู้จักกุญแจ</source>
        <translation>Unknown key</translation>
    </message>
    <message>
        <source>ยังไม่รู้จักกุญแจ {fingerprint} ของ {office} กรุณาโทรยืนยันลายนิ้วมือจากบัตรประจำหน่วยงาน แล้วบันทึกลงทะเบียนกุญแจ</source>
        <translation>Key {fingerprint} of {office} is not known yet. Confirm the fingerprint on the office card by telephone, then enter it in the key register.</translation>
    </message>
    <message>
        <source>ยังไม่ส่ง</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>ยังไม่เลือกวิธีรวมค่า ส่วนกลางจะไม่รู้ว่าต้องรวมค่าของทุกจังหวัดอย่างไร</source>
        <translation>No merge rule yet: the centre cannot know how to merge the figures of all provinces</translation>
    </message>
    <message>
        <source>ยังไม่ได้กรอก{label}</source>
        <translation>{label} is not filled in yet.</translation>
    </message>
    <message>
        <source>ยังไม่ได้กรอกข้อมูลหน่วยงาน ผู้จัดทำ และผู้รับรอง</source>
        <translation>The office, preparer and certifier are not filled in yet.</translation>
    </message>
    <message>
        <source>ยังไม่ได้กำหนดช่วงเวลานำส่งของทุกหน่วยงาน</source>
        <translation>The submission window of all offices is not set yet</translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} เพราะ {folder} ถูกป้องกันการเขียน แฟ้มเดิมยังอยู่ครบ กรุณาปลดสวิตช์กันเขียนของแฟลชไดรฟ์หรือเลือกที่เก็บอื่น แล้วบันทึกใหม่</source>
        <translation>{name} was not saved, because {folder} is write-protected. The former file is still complete. Release the write-protect switch of the flash drive or choose another place, then save again.</translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} เพราะบัญชีผู้ใช้นี้ไม่มีสิทธิ์เขียนใน {folder} แฟ้มเดิมยังอยู่ครบ กรุณาเลือกโฟลเดอร์ของท่านเอง เช่น เอกสาร แล้วบันทึกใหม่</source>
        <translation>{name} was not saved, because this user account may not write in {folder}. The former file is still complete. Choose a folder of your own, such as Documents, then save again.</translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} เพราะเนื้อที่ใน {folder} เต็ม แฟ้มเดิมยังอยู่ครบ กรุณาลบแฟ้มที่ไม่ใช้หรือเลือกที่เก็บอื่น แล้วบันทึกใหม่</source>
        <translation>{name} was not saved, because there is no space left in {folder}. The former file is still complete. Delete files you do not need or choose another place, then save again.</translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} เพราะโปรแกรมอื่น (เช่น Excel) เปิดแฟ้มนี้อยู่ แฟ้มเดิมยังอยู่ครบ กรุณาปิดแฟ้มในโปรแกรมนั้น แล้วบันทึกใหม่</source>
        <translation>{name} was not saved, because another program (such as Excel) has the file open. The former file is still complete. Close the file in that program, then save again.</translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} เพราะไดรฟ์ของ {folder} อ่านหรือเขียนผิดพลาด แฟ้มเดิมยังอยู่ครบ กรุณาบันทึกไว้ที่ไดรฟ์อื่น และให้ผู้ดูแลเครื่องตรวจไดรฟ์นี้</source>
        <translation>{name} was not saved, because the drive of {folder} had a read or write error. The former file is still complete. Save to another drive, and have your PC&apos;s administrator check this one.</translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} เพราะไดรฟ์ของ {folder} ไม่รับแฟ้มใหญ่ขนาดนี้ แฟ้มเดิมยังอยู่ครบ กรุณาเลือกไดรฟ์อื่น แล้วบันทึกใหม่</source>
        <translation>{name} was not saved, because the drive of {folder} does not take files this large. The former file is still complete. Choose another drive, then save again.</translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} ใน {folder} เพราะระบบแจ้งว่า: {reason} แฟ้มเดิมยังอยู่ครบ กรุณาลองใหม่หรือเลือกที่เก็บอื่น</source>
        <translation>{name} was not saved in {folder}, because the system reported: {reason}. The former file is still complete. Try again or choose another place.</translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก เพราะอ่านกลับจาก {folder} แล้วไม่ตรงกับที่เขียน ไดรฟ์อาจเสีย แฟ้มเดิมยังอยู่ครบ กรุณาบันทึกไว้ที่ไดรฟ์อื่น และเลิกใช้ไดรฟ์นี้</source>
        <translation>The file was not saved, because what was read back from {folder} differs from what was written. The drive may be failing. The former file is still complete. Save to another drive, and stop using this one.</translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก เพราะใช้ชื่อ {name} ใน {folder} ไม่ได้ ชื่ออาจยาวเกินไป มีอักขระต้องห้าม หรือเป็นชื่อโฟลเดอร์ กรุณาใช้ชื่อที่สั้นลงหรือโฟลเดอร์อื่น แล้วบันทึกใหม่</source>
        <translation>The file was not saved, because the name {name} cannot be used in {folder}. It may be too long, contain forbidden characters, or be the name of a folder. Use a shorter name or another folder, then save again.</translation>
    </message>
    <message>
        <source>ยังไม่ได้รับ</source>
        <translation>Not received</translation>
    </message>
    <message>
        <source>ยืนยันกุญแจ {fingerprint} ของ {office}</source>
        <translation>Confirmed the key {fingerprint} of {office}</translation>
    </message>
    <message>
        <source>ยืนยันค่าจากปีก่อนของช่องนี้ หรือทั้งส่วน</source>
        <translation>Confirm last year&apos;s value of this field, or of the whole section</translation>
    </message>
    <message>
        <source>ยุทธศาสตร์ชาติ</source>
        <translation>National strategy</translation>
    </message>
    <message>
        <source>ยุทธศาสตร์ชาติหลัก</source>
        <translation>Primary national strategy</translation>
    </message>
    <message>
        <source>ยุทธศาสตร์ชาติหลักมีได้ด้านเดียว</source>
        <translation>Only one primary national strategy</translation>
    </message>
    <message>
        <source>ย่อ{label}ให้สั้นลง</source>
        <translation>Shorten “{label}”.</translation>
    </message>
    <message>
        <source>รวม</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>รวม “{line}” ไม่ได้ เพราะเป็นของปี {year} แต่รายการที่พิมพ์เป็นของปี {wanted}</source>
        <translation>“{line}” cannot be added: it is of {year}, the printed line of {wanted}</translation>
    </message>
    <message>
        <source>รวม{revision} ของ {office} ในแผน</source>
        <translation>Merged {revision} of {office} into the plan</translation>
    </message>
    <message>
        <source>รวมกัน</source>
        <translation>added together</translation>
    </message>
    <message>
        <source>รวมกันไม่ได้</source>
        <translation>Cannot be added</translation>
    </message>
    <message>
        <source>รวมฉบับที่พร้อม</source>
        <translation>Apply the ready revision</translation>
    </message>
    <message>
        <source>รวมทั้งปี</source>
        <translation>Whole year</translation>
    </message>
    <message>
        <source>รวมนิคหิตกับสระอาเป็นสระอำ</source>
        <translation>Joined nikhahit and sara aa into sara am</translation>
    </message>
    <message>
        <source>รวมหน่วยงาน</source>
        <translation>Merge offices</translation>
    </message>
    <message>
        <source>รวมอักขระประกอบให้เป็นรูปมาตรฐาน</source>
        <translation>Put combining characters into standard form</translation>
    </message>
    <message>
        <source>รวมเฉพาะรายการที่บันทึกยอดชั้นนี้แล้ว</source>
        <translation>Only lines with an amount in this layer</translation>
    </message>
    <message>
        <source>รวมเป็นร้อยละไม่ได้ เพราะ {missing} จาก {count} ค่าไม่มีตัวตั้งหรือตัวหาร</source>
        <translation>A percentage cannot be computed, because {missing} of {count} values lack a numerator or denominator.</translation>
    </message>
    <message>
        <source>รวมเป็นร้อยละไม่ได้ เพราะผลรวมตัวหารเป็นศูนย์</source>
        <translation>A percentage cannot be computed, because the sum of the denominators is zero.</translation>
    </message>
    <message>
        <source>รวมเหตุผลไว้ในความเชื่อมโยงเดียวและลบรายการที่ซ้ำ</source>
        <translation>Bring the reasons together in one link and delete the repeated ones.</translation>
    </message>
    <message>
        <source>รวมแผนรายเดือนของปีเดียวกันให้เหลือรายการเดียว</source>
        <translation>Bring the monthly plans of the same year together in one.</translation>
    </message>
    <message>
        <source>รวมแฟ้มของเพื่อนร่วมงาน (หน้าประวัติ)</source>
        <translation>Merge a colleague&apos;s package (history page)</translation>
    </message>
    <message>
        <source>รวมแล้ว</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>รวมในแผน</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>รวมได้</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>รวมได้บางปี</source>
        <translation>Some years</translation>
    </message>
    <message>
        <source>รหัส PIN สั้นเกินไป ต้องมีอย่างน้อย {least} ตัวอักษร ยิ่งยาวยิ่งเดายาก กรุณาตั้งใหม่</source>
        <translation>The PIN is too short: it needs at least {least} characters, and the longer it is, the harder to guess. Set another one.</translation>
    </message>
    <message>
        <source>รหัส PIN ไม่ถูกต้อง กรุณาตรวจแป้นพิมพ์ไทย/อังกฤษและตัวพิมพ์ใหญ่เล็ก แล้วลองใหม่ หากลืมรหัส PIN ให้สร้างกุญแจใหม่และแจ้งส่วนกลาง</source>
        <translation>The PIN is wrong. Check the Thai/English keyboard and capital letters, then try again. If you have forgotten the PIN, create a new key and tell the centre.</translation>
    </message>
    <message>
        <source>รหัส PIN ไม่ถูกต้อง ผิดติดกัน {wrong} ครั้งแล้ว ถ้าผิดครบ {most} ครั้งต้องรอก่อนลองใหม่ กรุณาตรวจแป้นพิมพ์ไทย/อังกฤษและตัวพิมพ์ใหญ่เล็ก หากลืมรหัส PIN ให้สร้างกุญแจใหม่และส่งบัตรใหม่ให้ส่วนกลาง ข้อมูลไม่หาย</source>
        <translation>The PIN is not right; wrong {wrong} times in a row. After {most} times there is a wait. Check the Thai/English keyboard and capital letters. If the PIN is forgotten, make a new key and send a new card to the centre; no data are lost</translation>
    </message>
    <message>
        <source>รหัส PIN ไม่ถูกต้อง ผิดติดกัน {wrong} ครั้งแล้ว ถ้าผิดครบ {most} ครั้งต้องรอก่อนลองใหม่ กรุณาตรวจแป้นพิมพ์ไทย/อังกฤษและตัวพิมพ์ใหญ่เล็ก หากไม่แน่ใจ สอบถามผู้ที่ตั้งรหัสไว้ก่อนลองใหม่ ข้อมูลไม่หาย</source>
        <translation>The PIN is not right; {wrong} wrong in a row. After {most} there is a wait before the next try. Please look at Thai/English and capitals. If in doubt, ask whoever set the PIN before you try again. Nothing is lost</translation>
    </message>
    <message>
        <source>รหัส {code} มีอีกชื่อหนึ่งในไฟล์ คือ “{name}”</source>
        <translation>Code {code} has another name in the file: “{name}”</translation>
    </message>
    <message>
        <source>รหัส {code} อยู่ภายใต้ {parent} ซึ่งไม่มีทั้งในไฟล์และในบัญชี กรุณาเพิ่ม {parent} ในไฟล์ หรือแก้รหัสให้ถูก แล้วเลือกไฟล์อีกครั้ง</source>
        <translation>Code {code} stands under {parent}, which is neither in the file nor in the list. Please add {parent} to the file, or mend the code, and choose the file again</translation>
    </message>
    <message>
        <source>รหัส {code} เคยใช้กับ “{name}” และเลิกใช้แล้ว จึงนำกลับมาใช้อีกไม่ได้</source>
        <translation>Code {code} belonged to “{name}” and was retired, so it cannot be used again</translation>
    </message>
    <message>
        <source>รหัส {code} ไม่มีชื่อ</source>
        <translation>Code {code} has no name</translation>
    </message>
    <message>
        <source>รหัส {shown} ออกไปในชุดแผนก่อนแล้ว จึงลบไม่ได้ ให้ใส่ปีสุดท้ายที่ใช้ในช่อง “ใช้ถึงปี” เพื่อเลิกใช้แทน</source>
        <translation>Code {shown} was issued in a former kit, so it cannot be removed. To retire it, enter its last year under “Valid to”.</translation>
    </message>
    <message>
        <source>รหัสฉบับ</source>
        <translation>Revision id</translation>
    </message>
    <message>
        <source>รหัสที่เป็นหัวข้อกลุ่ม</source>
        <translation>Code is a group heading</translation>
    </message>
    <message>
        <source>รหัสที่ใช้ไม่ได้ในปีนั้น</source>
        <translation>Code not valid in that year</translation>
    </message>
    <message>
        <source>รหัสที่ไม่มีในบัญชี</source>
        <translation>Code not in the list</translation>
    </message>
    <message>
        <source>รหัสนี้เป็นแบบที่ใคร ๆ ลองก่อน เดาได้ในไม่กี่นาที ควรตั้งใหม่</source>
        <translation>This is a PIN that everybody tries first; it is guessed in minutes. Choose another</translation>
    </message>
    <message>
        <source>รหัสผ่านของไฟล์ใบรับรองไม่ถูกต้อง กรุณาใช้รหัสผ่านที่ตั้งไว้ตอนส่งออกไฟล์ (ไม่ใช่รหัส PIN ของโปรแกรม) แล้วลองใหม่</source>
        <translation>The password of the certificate file is not right. Use the one that was set when the file was exported (not this program&apos;s PIN) and try again</translation>
    </message>
    <message>
        <source>รหัสระเบียนในแถวนี้ซ้ำกับแถวอื่น แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation>The record ID in this row repeats that of another row: the file was changed after signing. Ask the office for a new file.</translation>
    </message>
    <message>
        <source>รหัสหน่วยงาน {office} มีอยู่แล้ว กรุณาใช้รหัสอื่น</source>
        <translation>Office code {office} exists already. Please use another code</translation>
    </message>
    <message>
        <source>รหัสหน่วยงาน {office} ใช้ไม่ได้ กรุณาใช้ตัวอักษรอังกฤษตัวใหญ่และตัวเลข 2 ถึง 12 ตัว</source>
        <translation>Office code {office} cannot be used. Please use 2 to 12 capital Latin letters and digits</translation>
    </message>
    <message>
        <source>รหัสหน่วยงานในแฟ้มไม่มีในทะเบียนหน่วยงานของกระทรวง</source>
        <translation>The office code of the file is not in the ministry&apos;s register</translation>
    </message>
    <message>
        <source>รหัสเลิกใช้แล้ว</source>
        <translation>Code retired</translation>
    </message>
    <message>
        <source>รหัสแบบนี้ลองครบได้ช้ากว่าร้อยปี เดายากมาก</source>
        <translation>All PINs of this kind take more than a hundred years; very hard to guess</translation>
    </message>
    <message>
        <source>รหัสในไฟล์เป็นตัวเลข {text} จึงเติมเป็น {code}</source>
        <translation>The file has the code as the number {text}; it was completed to {code}</translation>
    </message>
    <message>
        <source>รอพิจารณา</source>
        <translation>To be reviewed</translation>
    </message>
    <message>
        <source>รอพิจารณาฉบับเดิม</source>
        <translation>Waits for the review of the former</translation>
    </message>
    <message>
        <source>รอยืนยัน</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>รอยืนยันกุญแจ</source>
        <translation>Awaiting key confirmation</translation>
    </message>
    <message>
        <source>รอส่วนกลางลงทะเบียน</source>
        <translation>Waiting for the centre</translation>
    </message>
    <message>
        <source>รอหน่วยงานส่ง</source>
        <translation>Wait for the office to submit</translation>
    </message>
    <message>
        <source>รอหน่วยงานส่งใหม่</source>
        <translation>Wait for the office to submit again</translation>
    </message>
    <message>
        <source>ระดับของเกณฑ์ซ้ำ</source>
        <translation>Repeated scoring level</translation>
    </message>
    <message>
        <source>ระบายหรือล้างเดือนในแผนรายเดือน</source>
        <translation>Mark or clear a month</translation>
    </message>
    <message>
        <source>ระบุบัญชีราคามาตรฐาน หรือใบเสนอราคา 3 ราย</source>
        <translation>Name the standard price list, or 3 quotations.</translation>
    </message>
    <message>
        <source>ระบุเพียงระดับนี้</source>
        <translation>This level only</translation>
    </message>
    <message>
        <source>ระบุโครงการปีก่อน หรือแก้ลักษณะโครงการ</source>
        <translation>Name last year&apos;s project, or change “New or continued”.</translation>
    </message>
    <message>
        <source>รัฐวิสาหกิจ</source>
        <translation>State enterprises</translation>
    </message>
    <message>
        <source>รับค่าเสนอข้อนี้ไม่ได้ เพราะรายการถูกลบไปแล้ว หรือโปรแกรมรุ่นนี้ยังไม่รู้จักช่องนี้ กรุณาปรับรุ่นโปรแกรม หรือยืนยันค่าเดิมพร้อมเหตุผล</source>
        <translation>This amendment cannot be accepted, because the entry has been deleted or this version of the program does not know the field. Update the program, or keep your own value with a reason.</translation>
    </message>
    <message>
        <source>รับชุดแผนล่าสุดจากส่วนกลางเข้าโปรแกรม ตรวจผลในหน้า “ตรวจสอบ” แล้วส่งออกใหม่</source>
        <translation>Take the centre&apos;s newest kit into the program, look at the page “Check”, and export again</translation>
    </message>
    <message>
        <source>รับชุดแผนล่าสุดในโปรแกรม แล้วส่งออกใหม่จากหน้า “ส่งออก” หรือส่งออกโดยไม่เข้ารหัส หากหน่วยงานเห็นว่าส่งได้</source>
        <translation>Read the newest kit in the program and export again from the page “Export”, or export without enclosing if your office may.</translation>
    </message>
    <message>
        <source>รับเมื่อ</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>รับแฟ้มนั้นเข้าโปรแกรมของหน่วยงาน แล้วส่งแฟ้มนำส่งที่ได้จากหน้า “ส่งออก” กลับมา</source>
        <translation>Take that file into your program and send back the submission from the page “Export”</translation>
    </message>
    <message>
        <source>รับไฟล์จากส่วนกลาง (หน้าประวัติ) หรือเปิดแฟ้มงาน (หน้าแรก)</source>
        <translation>Receive a file from the centre (history page), or open a workspace (first screen)</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>รายการก่อนรายการที่ {seq} หายไป สมุดบันทึกไม่ได้เริ่มที่รายการแรก</source>
        <translation>The entries before entry {seq} are missing; the journal does not begin with its first entry</translation>
    </message>
    <message>
        <source>รายการครุภัณฑ์ยังไม่ระบุราคามาตรฐานหรือที่มาของราคา</source>
        <translation>The equipment has no standard price or price source yet.</translation>
    </message>
    <message>
        <source>รายการซ้ำ</source>
        <translation>Repeated budget line</translation>
    </message>
    <message>
        <source>รายการที่ {seq} ถูกแก้ไขหลังบันทึก เนื้อหาไม่ตรงกับลายนิ้วมือของรายการ</source>
        <translation>Entry {seq} was changed after it was written: its content does not fit its fingerprint</translation>
    </message>
    <message>
        <source>รายการที่ {seq} ไม่ต่อจากรายการที่ {after} อาจมีรายการถูกสอดหรือสลับ</source>
        <translation>Entry {seq} does not go on from entry {after}; entries may have been slipped in or swapped</translation>
    </message>
    <message>
        <source>รายการที่ดินและสิ่งก่อสร้างยังไม่ระบุสถานที่</source>
        <translation>The land or building has no place yet.</translation>
    </message>
    <message>
        <source>รายการที่พิมพ์ในเล่มงบประมาณ</source>
        <translation>Printed lines of the budget document</translation>
    </message>
    <message>
        <source>รายการที่ยังไม่บันทึกยอดกระทรวงใช้ยอดหลังเสนอปรับ</source>
        <translation>Lines without a ministry amount count with the amount after proposals</translation>
    </message>
    <message>
        <source>รายการที่ยังไม่ระบุโครงการ</source>
        <translation>Items without a project</translation>
    </message>
    <message>
        <source>รายการนี้ยังไม่ได้บันทึกว่าตรวจแล้ว จึงไม่มีอะไรให้ยกเลิก</source>
        <translation>Nobody has noted this as looked at yet, so there is nothing to take back</translation>
    </message>
    <message>
        <source>รายการปี {year} อยู่นอกปีงบประมาณของโครงการ ({start}-{end})</source>
        <translation>The budget line for {year} is outside the fiscal years of the project ({start}-{end}).</translation>
    </message>
    <message>
        <source>รายการผูกพันต้องมีตั้งแต่ 2 ปี</source>
        <translation>An obligation spans 2 years or more</translation>
    </message>
    <message>
        <source>รายการย่อย</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>รายการย่อยรวมกันได้ {satang} บาท ไม่เท่ากับยอดของรายการที่พิมพ์</source>
        <translation>The lines add up to {satang} baht, not to the printed line&apos;s amount</translation>
    </message>
    <message>
        <source>รายการอยู่นอกปีของโครงการ</source>
        <translation>Budget line outside the years of the project</translation>
    </message>
    <message>
        <source>รายการและตาราง</source>
        <translation>Lists and tables</translation>
    </message>
    <message>
        <source>รายงานนี้เขียนเป็นแฟ้ม .{form} ไม่ได้ ให้ตั้งชื่อแฟ้มลงท้ายด้วย {forms}</source>
        <translation>This report cannot be written as .{form}. Give the file a name that ends in {forms}</translation>
    </message>
    <message>
        <source>ร้อยละ</source>
        <translation>per cent</translation>
    </message>
    <message>
        <source>ร้อยละนำมาบวกกันไม่ได้</source>
        <translation>Percentages cannot be added up</translation>
    </message>
    <message>
        <source>ร้อยละบวกกันไม่ได้ เช่น ร้อยละ 60 สองจังหวัดบวกกันเป็น 120 ควรใช้เฉลี่ยถ่วงน้ำหนัก</source>
        <translation>Percentages cannot be added: 60% of two provinces would make 120. Use a weighted rate.</translation>
    </message>
    <message>
        <source>ร้อยละเกิน 100</source>
        <translation>Percentage over 100</translation>
    </message>
    <message>
        <source>ลงแถวถัดไป</source>
        <translation>Go down a row</translation>
    </message>
    <message>
        <source>ลบ</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>ลบรหัสซ่อนที่สลับทิศทางข้อความ</source>
        <translation>Removed hidden codes that reverse the text direction</translation>
    </message>
    <message>
        <source>ลบรหัสอักขระที่ไม่สมบูรณ์</source>
        <translation>Removed incomplete character codes</translation>
    </message>
    <message>
        <source>ลบรายการที่ซ้ำ หรือแก้ชื่อให้ต่างกัน</source>
        <translation>Delete the repeated budget line, or give it another name.</translation>
    </message>
    <message>
        <source>ลบอักขระควบคุม</source>
        <translation>Removed control characters</translation>
    </message>
    <message>
        <source>ลบอักขระที่มองไม่เห็น</source>
        <translation>Removed invisible characters</translation>
    </message>
    <message>
        <source>ลบแถวที่เลือก</source>
        <translation>Remove the selected rows</translation>
    </message>
    <message>
        <source>ลบโครงการ (เมื่ออยู่ที่รายชื่อ)</source>
        <translation>Delete the project (in the list)</translation>
    </message>
    <message>
        <source>ลบโครงการ เหตุผล: {reason}</source>
        <translation>Project deleted, reason: {reason}</translation>
    </message>
    <message>
        <source>ลบโครงการ ไม่ได้แจ้งเหตุผล</source>
        <translation>Project deleted, no reason given</translation>
    </message>
    <message>
        <source>ลบโครงการหรือคงไว้</source>
        <translation>Delete the project or keep it</translation>
    </message>
    <message>
        <source>ลบโครงการโดยไม่ได้ระบุเหตุผล</source>
        <translation>The project was deleted without a reason.</translation>
    </message>
    <message>
        <source>ลายนิ้วมือที่พิมพ์ในแฟ้มที่ส่วนกลางออกไปแล้ว {count} แฟ้ม พบในสมุดบันทึกครบทุกแฟ้ม</source>
        <translation>The fingerprints printed in {count} issued files were all found in the journal</translation>
    </message>
    <message>
        <source>ลายนิ้วมือนี้คือสมุดบันทึกที่ยังไม่มีรายการใด</source>
        <translation>This fingerprint means a journal without any entry</translation>
    </message>
    <message>
        <source>ลายนิ้วมือยาวเกิน 64 ตัว กรุณาตรวจว่าวางข้อความเกินมาหรือไม่</source>
        <translation>A fingerprint has no more than 64 digits; please see whether too much was pasted</translation>
    </message>
    <message>
        <source>ลายเซ็น</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>ลายเซ็น Office ในแฟ้มไม่ใช่ลายเซ็นที่โปรแกรมนี้เขียน ({place}) ข้อมูลในตราประทับยังตรงกับที่ลงนาม กรุณาขอแฟ้มเดิมจากผู้ส่ง</source>
        <translation>The Office signature in the file is not one that this program writes ({place}). The data under the seal are still those that were signed. Please ask the sender for the original file.</translation>
    </message>
    <message>
        <source>ลายเซ็นของผู้รับรองไม่ตรงกับข้อความในตราประทับ แฟ้มถูกแก้ไขหลังลงนาม</source>
        <translation>The certifier&apos;s signature does not fit the words of the seal: the file was changed after signing</translation>
    </message>
    <message>
        <source>ลายเซ็นของผู้รับรองไม่ตรงกับข้อความในตราประทับ แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation>The certifier&apos;s signature does not fit the words of the seal: the file was changed after signing. Please ask the office for a new file.</translation>
    </message>
    <message>
        <source>ลายเซ็นไม่ตรงกับข้อความในตราประทับ แฟ้มถูกแก้ไขหลังผู้รับรองลงนาม</source>
        <translation>The signature does not fit the text of the seal: the file was changed after it was certified</translation>
    </message>
    <message>
        <source>ลายเซ็นไม่ตรงกับข้อความในตราประทับ แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation>The signature does not match the text of the seal: the file was changed after signing. Ask the office for a new file.</translation>
    </message>
    <message>
        <source>ลำดับการเรียงตามตัวอักษรไม่เป็นปัจจุบัน ({place}) ข้อมูลครบถ้วน ให้แก้ไขชื่อรายการนั้นหนึ่งครั้ง</source>
        <translation>The alphabetical order is out of date ({place}). The data is complete. Edit the name of that entry once.</translation>
    </message>
    <message>
        <source>ลำดับความสำคัญของรายการซ้ำ</source>
        <translation>Repeated priority of budget lines</translation>
    </message>
    <message>
        <source>ลำดับความสำคัญของโครงการซ้ำ</source>
        <translation>Repeated priority of projects</translation>
    </message>
    <message>
        <source>ลำดับที่ {number}</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>ลำดับปีงบประมาณ</source>
        <translation>Order of fiscal years</translation>
    </message>
    <message>
        <source>ลำดับวันดำเนินการ</source>
        <translation>Order of dates</translation>
    </message>
    <message>
        <source>ลูกโซ่ขาด {count} จุด จุดแรก: {first} หยุดตัดสินใจในแฟ้มงานนี้ เก็บแฟ้มไว้เป็นหลักฐาน แล้วกู้คืนจากสำเนาสำรองล่าสุดที่ตรวจแล้วครบถ้วน</source>
        <translation>The chain is broken at {count} places. The first: {first}. Decide nothing more in this workspace, keep the file as evidence, and restore the newest backup that was found whole.</translation>
    </message>
    <message>
        <source>ลูกโซ่ครบถ้วน ทั้ง {count} รายการต่อกันถูกต้องและไม่ถูกแก้ไข</source>
        <translation>The chain is whole: all {count} entries follow on each other and none was changed</translation>
    </message>
    <message>
        <source>ล้างค่าในช่องที่เลือก</source>
        <translation>Empty the selected cells</translation>
    </message>
    <message>
        <source>วงเงินต้องไม่ติดลบ กรุณาตรวจตัวเลขแล้วกรอกใหม่</source>
        <translation>An amount cannot be negative. Please check the figure and fill it in again</translation>
    </message>
    <message>
        <source>วงเงินเท่ากัน</source>
        <translation>Same amount</translation>
    </message>
    <message>
        <source>วันดำเนินการอยู่นอกปีงบประมาณ</source>
        <translation>Dates outside the fiscal years</translation>
    </message>
    <message>
        <source>วันที่ {date} ตรงกับวัน{right} ไม่ใช่วัน{written} ต้องการใช้วันที่นี้ใช่หรือไม่</source>
        <translation>{date} is a {right}, not a {written}. Use this date?</translation>
    </message>
    <message>
        <source>วันปิดรับผ่านไปแล้ว แฟ้มที่มาหลังจากนี้จะแสดงว่าเกินกำหนด</source>
        <translation>The closing day has passed; what comes after it is shown as late</translation>
    </message>
    <message>
        <source>วันสิ้นสุด {end} มาก่อนวันเริ่ม {start}</source>
        <translation>The end date {end} is before the start date {start}.</translation>
    </message>
    <message>
        <source>วางแผนรวม {office} เข้ากับ {into} กับชุดแผนฉบับถัดไป</source>
        <translation>Planned to merge {office} into {into} with the next kit</translation>
    </message>
    <message>
        <source>วางแผนเปลี่ยนชื่อ {office} เป็น “{name}” กับชุดแผนฉบับถัดไป</source>
        <translation>Planned to rename {office} to “{name}” with the next kit</translation>
    </message>
    <message>
        <source>วางแผนเปลี่ยนหน่วยงาน</source>
        <translation>Planned change of an office</translation>
    </message>
    <message>
        <source>วางแผนเพิ่มหน่วยงาน {office} “{name}” กับชุดแผนฉบับถัดไป</source>
        <translation>Planned to add office {office} “{name}” with the next kit</translation>
    </message>
    <message>
        <source>วางแผนเลิกใช้ {office} กับชุดแผนฉบับถัดไป</source>
        <translation>Planned to close {office} with the next kit</translation>
    </message>
    <message>
        <source>วางแผนโอนโครงการ</source>
        <translation>Planned transfer of a project</translation>
    </message>
    <message>
        <source>วางแผนโอนโครงการ “{name}” จาก {giver} ไป {taker} กับชุดแผนฉบับถัดไป</source>
        <translation>Planned to transfer project “{name}” from {giver} to {taker} with the next kit</translation>
    </message>
    <message>
        <source>วาระรัฐมนตรี</source>
        <translation>Minister&apos;s agenda</translation>
    </message>
    <message>
        <source>วิธีรวมค่าเป็นเฉลี่ยถ่วงน้ำหนัก แต่ยังไม่มีตัวตั้งหรือตัวหาร ส่วนกลางจะรวมค่าไม่ได้</source>
        <translation>The merge rule is the weighted rate, but the numerator or denominator is missing, so the centre cannot combine the values.</translation>
    </message>
    <message>
        <source>วิธีลงนามในแฟ้มที่ได้รับไม่ใช่วิธีที่โปรแกรมแผนใช้ จึงไม่เป็นที่ยอมรับ</source>
        <translation>The file that came was not signed in the way of the planning program, which is not accepted</translation>
    </message>
    <message>
        <source>วิธีลงนามในแฟ้มนี้ไม่เป็นที่ยอมรับ กรุณาให้หน่วยงานสร้างกุญแจใหม่ในโปรแกรม</source>
        <translation>The signing method of this file is not accepted. Ask the office to create a new key in the program.</translation>
    </message>
    <message>
        <source>ว่าง</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>ศุกร์</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>ส.ค.</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>สถาบันเครือข่าย</source>
        <translation>Network institutes</translation>
    </message>
    <message>
        <source>สมบูรณ์</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>สมบูรณ์ ไม่ถูกแตะต้องหลังลงนาม</source>
        <translation>Intact, untouched since signing</translation>
    </message>
    <message>
        <source>สระหรือวรรณยุกต์ซ้อนกันใน “{around}” โปรดตรวจตัวสะกด</source>
        <translation>Vowels or tone marks are stacked in “{around}”. Check the spelling.</translation>
    </message>
    <message>
        <source>สร้างกุญแจออกใบรับรองของส่วนกลาง {fingerprint}</source>
        <translation>made the centre&apos;s authority key {fingerprint}</translation>
    </message>
    <message>
        <source>สร้างกุญแจใหม่ในหน้า “ตั้งค่า” ส่งบัตรประจำหน่วยงานให้ส่วนกลาง รอโทรศัพท์ยืนยันลายนิ้วมือ แล้วส่งออกแผนด้วยกุญแจใหม่</source>
        <translation>Make a new key on the page “Settings”, send the office card to the centre, wait for the telephone call that confirms the fingerprint, then export the plan with the new key</translation>
    </message>
    <message>
        <source>สร้างแผนรวมใหม่จากแฟ้ม {files} แฟ้มและบันทึก {entries} รายการแล้ว ได้ผลตรงกับที่แสดงอยู่ทุกค่า</source>
        <translation>The merged plan was made anew from {files} files and {entries} entries: every value is as it was shown</translation>
    </message>
    <message>
        <source>สร้างแฟ้ม {file} ไม่ได้ ({detail}) ให้เลือกโฟลเดอร์ที่เขียนได้ เช่น โฟลเดอร์เอกสารของท่าน</source>
        <translation>{file} could not be created ({detail}). Choose a folder you can write in, such as your Documents folder.</translation>
    </message>
    <message>
        <source>สลับรายชื่อแบบต้นไม้กับแบบตาราง</source>
        <translation>Show the list as a tree or as a table</translation>
    </message>
    <message>
        <source>สะสมสูงสุดก่อนไตรมาสสุดท้าย</source>
        <translation>highest cumulative value before the last quarter</translation>
    </message>
    <message>
        <source>สัดส่วนเงินปีแรกของรายการผูกพัน</source>
        <translation>First-year share of an obligation</translation>
    </message>
    <message>
        <source>สำนักงานอุตสาหกรรมจังหวัด (สอจ.)</source>
        <translation>Provincial industry offices</translation>
    </message>
    <message>
        <source>สำหรับการฝึก ให้เปิดแฟ้มงานฝึกหัดแล้วส่งออกใหม่ ส่วนแฟ้มจริงให้ส่งเมื่อส่วนกลางเปิดรับแผน</source>
        <translation>For practice, open the practice workspace and export again; send the real file once the centre takes plans</translation>
    </message>
    <message>
        <source>สำเนา {file} อ่านกลับแล้วไม่ตรงกับกุญแจ จึงยังไม่นับเป็นสำเนา กรุณาเลือกไดรฟ์อื่นแล้วลองใหม่</source>
        <translation>The copy {file} was read back and differs from the key, so it does not count. Choose another drive and try again</translation>
    </message>
    <message>
        <source>สำเนาฉบับที่นำส่งในแฟ้มงานเสียหาย ให้กู้คืนจากแฟ้มสำรองล่าสุด หรือใช้แฟ้มนำส่งที่ส่งไปแล้ว</source>
        <translation>The copy of the sent submission in the workspace is damaged. Restore the latest backup, or use the submission that was sent.</translation>
    </message>
    <message>
        <source>สิงหาคม</source>
        <translation>August</translation>
    </message>
    <message>
        <source>สิ่งก่อสร้างต้องบอกสถานที่</source>
        <translation>Buildings need a place</translation>
    </message>
    <message>
        <source>สิ่งที่ได้รับเป็นอีเมลแบบของ Outlook (.msg) ซึ่งโปรแกรมเปิดไฟล์แนบข้างในไม่ได้</source>
        <translation>What came is an e-mail in Outlook&apos;s own format (.msg), whose attachments the program cannot open</translation>
    </message>
    <message>
        <source>ส่ง {project} ของ {office} กลับแก้ไข</source>
        <translation>Returned {project} of {office} for correction</translation>
    </message>
    <message>
        <source>ส่งกลับแก้ไข</source>
        <translation>Returned for correction</translation>
    </message>
    <message>
        <source>ส่งต่อข้อมูลที่แก้ให้หน่วยงานที่รวมเข้าไป เพื่อแก้ในโปรแกรมของหน่วยงานนั้นแล้วส่งออก</source>
        <translation>Pass what was changed to the office that it was merged into, to be entered and exported there</translation>
    </message>
    <message>
        <source>ส่งต่อข้อมูลที่แก้ให้หน่วยงานที่รับโครงการไปดูแล เพื่อแก้ในโปรแกรมของหน่วยงานนั้นแล้วส่งออก หรือแจ้งส่วนกลางถ้ายังใช้หน่วยงานนี้อยู่</source>
        <translation>Pass what was changed to the office that has the projects now, to be entered and exported there; or tell the centre if this office still works</translation>
    </message>
    <message>
        <source>ส่งบัตรประจำหน่วยงานจากหน้า “ตั้งค่า” มาทางอีเมล แล้วรอโทรศัพท์จากส่วนกลางเพื่ออ่านลายนิ้วมือกุญแจ ไม่ต้องส่งแผนซ้ำ</source>
        <translation>Send the office card from the page “Settings” by e-mail and wait for the centre&apos;s call to read out the key&apos;s fingerprint. The plan need not be sent again</translation>
    </message>
    <message>
        <source>ส่งบัตรให้ส่วนกลาง แล้วรอโทรยืนยันลายนิ้วมือ ชุดแผนฉบับถัดไปจะแสดงว่าลงทะเบียนแล้ว</source>
        <translation>Send the card to the centre and wait for the call about the fingerprint. The next kit shows that it is registered</translation>
    </message>
    <message>
        <source>ส่งมา {count} ฉบับที่แตกจากกัน ต้องเลือกฉบับที่จะใช้</source>
        <translation>{count} competing revisions were sent; one must be chosen</translation>
    </message>
    <message>
        <source>ส่งมาหลายแฟ้มเกินกำหนดในคราวเดียว ส่วนที่เกินจึงยังไม่ได้อ่าน</source>
        <translation>More files came at once than is allowed; what goes beyond was not read</translation>
    </message>
    <message>
        <source>ส่งออกไม่ได้ เพราะข้อมูลรหัส {uid} ในตาราง {table} อ่านกลับจากไฟล์แล้วไม่ตรงกับที่กรอก กรุณาตรวจช่องที่มีอักขระแปลก แล้วส่งออกใหม่</source>
        <translation>The export failed, because record {uid} in table {table} differs from what was entered when read back from the file. Check the fields for unusual characters, then export again.</translation>
    </message>
    <message>
        <source>ส่งออกไม่ได้ เพราะชื่อผู้จัดทำหรือผู้ลงนามมีอักขระที่ไฟล์เก็บไม่ได้ หรือยาวเกินไป กรุณาแก้ไขแล้วส่งออกใหม่</source>
        <translation>The export failed, because the name of the preparer or signer contains characters that the file cannot hold, or is too long. Correct it and export again.</translation>
    </message>
    <message>
        <source>ส่งออกไม่ได้ เพราะบางช่องเขียนลงไฟล์ไม่ได้</source>
        <translation>The export failed, because some fields could not be written to the file.</translation>
    </message>
    <message>
        <source>ส่งอีเมลใหม่ โดยแนบแฟ้มนำส่ง (.xlsx) โดยตรง ไม่ต้องบีบอัดและไม่ต้องแนบเป็นอีเมลซ้อน</source>
        <translation>Send a new e-mail with the submission (.xlsx) attached directly, neither compressed nor inside another e-mail</translation>
    </message>
    <message>
        <source>ส่งแฟ้มนำส่งเดิมที่ไม่มีแผ่นงานเพิ่ม ถ้ามีเอกสารประกอบ ให้แนบเป็นไฟล์แยกในอีเมล</source>
        <translation>Send the first submission without the added sheet; attach further documents to the e-mail as separate files</translation>
    </message>
    <message>
        <source>ส่งใหม่</source>
        <translation>Sent again</translation>
    </message>
    <message>
        <source>ส่วนกลางจะบวกค่า ({unit}) ของทุกจังหวัดเข้าด้วยกัน</source>
        <translation>The centre adds the figures ({unit}) of all provinces</translation>
    </message>
    <message>
        <source>ส่วนกลางจะเฉลี่ยค่า ({unit}) ของทุกจังหวัด โดยทุกจังหวัดมีน้ำหนักเท่ากัน</source>
        <translation>The centre takes the mean ({unit}) of all provinces, each with the same weight</translation>
    </message>
    <message>
        <source>ส่วนกลางจะใช้ค่า ({unit}) ของช่วงเวลาล่าสุด ไม่บวกค่าของช่วงก่อน</source>
        <translation>The centre takes the figure ({unit}) of the latest period and adds no earlier one</translation>
    </message>
    <message>
        <source>ส่วนกลางจะใช้ตัวตั้งรวมของทุกจังหวัดหารด้วยตัวหารรวมแล้วคูณ 100 จึงต้องกรอกตัวตั้งและตัวหารทุกปี</source>
        <translation>The centre divides the sum of all numerators by the sum of all denominators, times 100, so both are needed for every year</translation>
    </message>
    <message>
        <source>ส่วนกลางจะไม่รวมค่า ({unit}) แต่แสดงแยกเป็นรายจังหวัด</source>
        <translation>The centre does not merge the figures ({unit}) but shows each province by itself</translation>
    </message>
    <message>
        <source>ส่วนกลางมีกุญแจออกใบรับรองอยู่แล้ว ใบรับรองที่ออกไปแล้วขึ้นกับกุญแจนี้ จึงไม่สร้างใหม่ทับ</source>
        <translation>The centre has an authority key already. Certificates issued depend on it, so no new one is made over it</translation>
    </message>
    <message>
        <source>ส่วนกลางมีฉบับ {revision} ซึ่งไม่ได้ส่งจากเครื่องนี้ อาจส่งจากอีกเครื่อง หรือเครื่องนี้กู้จากแฟ้มสำรอง กรุณาตรวจกันก่อนแก้ไขต่อ</source>
        <translation>The centre has revision {revision}, which was not sent from this PC. It may come from another PC, or this one was restored from a backup. Compare before you go on editing.</translation>
    </message>
    <message>
        <source>ส่วนกลางยังไม่มีกุญแจที่ใช้ลงนามอยู่ในทะเบียน จึงยังยืนยันไม่ได้ว่าเป็นแฟ้มของหน่วยงาน</source>
        <translation>The key that signed is not in the centre&apos;s register yet, so it is not certain that the file is yours</translation>
    </message>
    <message>
        <source>ส่วนกลางยังไม่มีกุญแจออกใบรับรอง กรุณาสร้าง หรือนำสำเนาที่เก็บไว้เข้ามาก่อน</source>
        <translation>The centre has no authority key yet. Make one, or take in a stored copy first</translation>
    </message>
    <message>
        <source>ส่วนกลางออกเอง</source>
        <translation>Issued by the centre</translation>
    </message>
    <message>
        <source>ส่วนกลางเพิกถอนกุญแจนี้แล้ว ({reason}) แฟ้มที่ลงนามด้วยกุญแจนี้ไม่รับ สร้างกุญแจใหม่แล้วส่งบัตรใหม่</source>
        <translation>The centre revoked this key ({reason}). Files signed with it are not taken. Make a new key and send a new card</translation>
    </message>
    <message>
        <source>ส่วนกลางเลิกผลที่แจ้งไว้เดิม และกำลังพิจารณาใหม่</source>
        <translation>The centre took back what it had decided and reviews the project again</translation>
    </message>
    <message>
        <source>ส่วนกลางเสนอปรับ</source>
        <translation>Amended by the centre</translation>
    </message>
    <message>
        <source>ส่วนกลางได้รับแผนของหน่วยงานมาหลายฉบับที่ไม่ได้ต่อกัน ({revisions}) กรุณารวมเป็นฉบับเดียวด้วยคำสั่ง “รวมแฟ้มของเพื่อนร่วมงาน” แล้วส่งใหม่</source>
        <translation>The centre received several revisions of the office&apos;s plan that do not follow each other ({revisions}). Merge them into one with “Merge a colleague&apos;s file” and send it again</translation>
    </message>
    <message>
        <source>ส่วนกลางได้รับแฟ้ม {file} เมื่อ {when} แต่ยังนำเข้าแผนไม่ได้</source>
        <translation>The centre received the file {file} on {when} but cannot take it into the plan yet</translation>
    </message>
    <message>
        <source>ส่วนต่าง</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>ส่วนประกอบของแฟ้มไม่ใช่ชุดที่ลงนามไว้ ({place}) ข้อมูลยังตรงกับที่ลงนาม กรุณาอย่าเปิดแฟ้มนี้ใน Excel และขอแฟ้มเดิมจากผู้ส่ง</source>
        <translation>The parts of the file are not those that were signed ({place}). The data are still those that were signed. Please do not open this file in Excel, and ask the sender for the original.</translation>
    </message>
    <message>
        <source>ส่วนแบ่ง {satang} บาท จากรายการที่พิมพ์ “{pool}” ตามสัดส่วนที่หน่วยงานขอ</source>
        <translation>Share of {satang} baht of the printed line “{pool}”, in proportion to the requests</translation>
    </message>
    <message>
        <source>ส่วนแบ่งจากยอดของรายการที่พิมพ์ ตามสัดส่วนที่หน่วยงานขอ พิมพ์ทับเพื่อบันทึกยอดของรายการนี้เอง</source>
        <translation>A share of the printed line&apos;s amount, in proportion to the requests. Type over it to enter an amount for this line itself</translation>
    </message>
    <message>
        <source>หน่วย “{unit}” ใน “{text}” ไม่ตรงกับหน่วย “{expected}” ของช่องนี้ ต้องการเก็บค่า {value} ใช่หรือไม่</source>
        <translation>The unit “{unit}” in “{text}” is not this field&apos;s unit “{expected}”. Keep the value {value}?</translation>
    </message>
    <message>
        <source>หน่วยความจำของเครื่องไม่พอสำหรับเปิดกุญแจ (ต้องการประมาณ {megabytes} MB) กรุณาปิดโปรแกรมอื่นแล้วลองใหม่</source>
        <translation>This PC does not have enough memory to open the key (about {megabytes} MB needed). Close other programs and try again.</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>หน่วยงานขอ</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>หน่วยงานต้นทางและปลายทางเป็นหน่วยงานเดียวกัน ({office}) กรุณาเลือกหน่วยงานอื่น</source>
        <translation>The giving and the receiving office are the same ({office}). Please choose another office</translation>
    </message>
    <message>
        <source>หน่วยงานรับแล้ว</source>
        <translation>Accepted by the office</translation>
    </message>
    <message>
        <source>หน่วยงานร่วมยังไม่ได้เลือกหน่วยงานและไม่ได้พิมพ์ชื่อ</source>
        <translation>The partner has neither a chosen office nor a typed name.</translation>
    </message>
    <message>
        <source>หน่วยงานร่วมไม่มีชื่อ</source>
        <translation>Partner without a name</translation>
    </message>
    <message>
        <source>หน่วยงานลบ</source>
        <translation>Deleted by office</translation>
    </message>
    <message>
        <source>หน่วยงานลบโครงการนี้แล้ว จึงไม่ต้องพิจารณา</source>
        <translation>The office deleted this project, so there is nothing to decide</translation>
    </message>
    <message>
        <source>หน่วยงานอื่น</source>
        <translation>Other units</translation>
    </message>
    <message>
        <source>หน่วยงานแก้ค่าเดียวกัน</source>
        <translation>The office changed the same value</translation>
    </message>
    <message>
        <source>หน่วยงานแก้ค่าเดียวกับที่ส่วนกลางเสนอ {count} แห่ง</source>
        <translation>The office changed {count} values that the centre had proposed to change</translation>
    </message>
    <message>
        <source>หน่วยงานและผู้ลงนาม</source>
        <translation>Office and signer</translation>
    </message>
    <message>
        <source>หน่วยงานไม่ต้องดำเนินการใด ๆ</source>
        <translation>There is nothing for your office to do</translation>
    </message>
    <message>
        <source>หน่วยงานไม่รับ</source>
        <translation>Not accepted by the office</translation>
    </message>
    <message>
        <source>หน่วยนับเป็นร้อยละ แต่วิธีรวมค่าเป็นผลรวม</source>
        <translation>The unit is a percentage, but the merge rule is the sum.</translation>
    </message>
    <message>
        <source>หน่วยบาทหรือล้านบาท</source>
        <translation>Baht or million baht</translation>
    </message>
    <message>
        <source>หน้าปก</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>หน้าอื่น</source>
        <translation>Other pages</translation>
    </message>
    <message>
        <source>หมดอายุแล้ว</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>หมวด “{category}” ตามปกติเป็น{expected}</source>
        <translation>Category “{category}” is normally “{expected}”.</translation>
    </message>
    <message>
        <source>หมวดรายจ่าย</source>
        <translation>Expense categories</translation>
    </message>
    <message>
        <source>หมวดรายจ่ายต้องเป็นรายการย่อยที่สุด</source>
        <translation>The expense category must be the most detailed one</translation>
    </message>
    <message>
        <source>หมายเลขโทรศัพท์</source>
        <translation>Telephone number</translation>
    </message>
    <message>
        <source>หมายเลขโทรศัพท์ “{phone}” ไม่ครบ 9 หรือ 10 หลัก</source>
        <translation>The telephone number “{phone}” does not have 9 or 10 digits.</translation>
    </message>
    <message>
        <source>หยุดตามที่สั่ง (Ctrl+C) สิ่งที่บันทึกเสร็จก่อนหน้านี้ยังอยู่ครบ สั่งคำสั่งเดิมอีกครั้งเพื่อทำต่อ</source>
        <translation>Stopped as asked (Ctrl+C). What was saved before is still there; give the same command again to go on.</translation>
    </message>
    <message>
        <source>หลักการและเหตุผลยาวเพียง {length} ตัวอักษร</source>
        <translation>The rationale is only {length} characters long.</translation>
    </message>
    <message>
        <source>หลักการและเหตุผลสั้นเกินไป</source>
        <translation>Rationale too short</translation>
    </message>
    <message>
        <source>หลังเสนอปรับ</source>
        <translation>After proposals</translation>
    </message>
    <message>
        <source>หลายกลุ่ม (นับครั้งเดียวที่นี่)</source>
        <translation>Several groups (counted once here)</translation>
    </message>
    <message>
        <source>หลายจังหวัด (นับครั้งเดียวที่นี่)</source>
        <translation>Several provinces (counted once here)</translation>
    </message>
    <message>
        <source>หัก ยอดที่นับซ้ำระหว่างกลุ่มข้างบน</source>
        <translation>Less what is counted twice above</translation>
    </message>
    <message>
        <source>หัวตารางซ้ำหรือแถวเลขคอลัมน์</source>
        <translation>Repeated heading or row of column numbers</translation>
    </message>
    <message>
        <source>หัวตารางสำหรับโปรแกรม (แถวที่ 2) ถูกแก้ไข กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation>The program&apos;s headings (row 2) were changed. Ask the office for a new file.</translation>
    </message>
    <message>
        <source>หายจากฉบับล่าสุด</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>อธิบายความเป็นมา ปัญหา และเหตุผล ไม่น้อยกว่า {least} ตัวอักษร</source>
        <translation>Describe the background, problems and reasons in at least {least} characters.</translation>
    </message>
    <message>
        <source>อยู่ระหว่าง {least} ถึง {most}</source>
        <translation>between {least} and {most}</translation>
    </message>
    <message>
        <source>อยู่สองหน่วยงาน</source>
        <translation>In two offices</translation>
    </message>
    <message>
        <source>ออกจากตาราง</source>
        <translation>Leave the grid</translation>
    </message>
    <message>
        <source>ออกจากหน้าของหน่วยงาน</source>
        <translation>Leave the page of an office</translation>
    </message>
    <message>
        <source>ออกชุดแผน</source>
        <translation>Kit issued</translation>
    </message>
    <message>
        <source>ออกชุดแผนฉบับที่ {number}</source>
        <translation>Issued kit {number}</translation>
    </message>
    <message>
        <source>ออกชุดแผนยังไม่ได้ มีข้อที่ต้องแก้ {count} ข้อ ข้อแรกคือ {first}</source>
        <translation>The kit cannot be issued yet: {count} things to mend. The first: {first}</translation>
    </message>
    <message>
        <source>ออกผลการพิจารณา</source>
        <translation>Return issued</translation>
    </message>
    <message>
        <source>ออกผลการพิจารณา{revision} ให้ {office}</source>
        <translation>Issued the return on {revision} to {office}</translation>
    </message>
    <message>
        <source>ออกใบรับรองกุญแจ</source>
        <translation>Certificate issued</translation>
    </message>
    <message>
        <source>ออกใบรับรองให้กุญแจ {fingerprint} ของ {office}</source>
        <translation>issued a certificate for the key {fingerprint} of {office}</translation>
    </message>
    <message>
        <source>อังคาร</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>อาทิตย์</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>อีเมล</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>อีเมลที่ได้รับเสียหาย เปิดไฟล์แนบไม่ได้</source>
        <translation>The e-mail that came is damaged and its attachments cannot be opened</translation>
    </message>
    <message>
        <source>อีเมลที่ได้รับไม่มีแฟ้มนำส่ง (.xlsx) แนบมา อาจลืมแนบหรือระบบอีเมลตัดไฟล์ออก</source>
        <translation>The e-mail that came has no submission (.xlsx) attached; it may have been forgotten, or the mail system took it out</translation>
    </message>
    <message>
        <source>อีเมลนี้ไม่มีไฟล์ Excel แนบมา กรุณาตรวจอีเมลฉบับเดิม</source>
        <translation>This e-mail has no Excel file attached. Check the original e-mail.</translation>
    </message>
    <message>
        <source>อีเมลหรือแฟ้มบีบอัดที่ได้รับต้องใช้หน่วยความจำมากผิดปกติเมื่อเปิด หรือเสียหาย</source>
        <translation>The e-mail or archive that came needs unusually much memory to open, or is damaged.</translation>
    </message>
    <message>
        <source>อีเมลหรือแฟ้มบีบอัดที่ได้รับผิดปกติ จึงไม่เปิดเพื่อความปลอดภัย</source>
        <translation>The e-mail or archive that came is strange and was not opened, for safety.</translation>
    </message>
    <message>
        <source>อีเมลหรือแฟ้มบีบอัดที่ได้รับเปิดไม่เสร็จในเวลาที่กำหนด</source>
        <translation>The e-mail or archive that came could not be opened in time.</translation>
    </message>
    <message>
        <source>อีเมลหรือแฟ้มบีบอัดที่ได้รับใหญ่เกินที่ส่วนกลางเปิดได้</source>
        <translation>The e-mail or archive that came is larger than the centre can open.</translation>
    </message>
    <message>
        <source>อีเมลหรือแฟ้มบีบอัดนี้ทำให้ตัวอ่านทำงานผิดปกติ จึงไม่ใช้สิ่งที่อ่านได้ กรุณาเปิดแฟ้มนั้นเองด้วยความระมัดระวัง บันทึกเฉพาะแฟ้มนำส่ง แล้วนำแฟ้มนำส่งเข้ามาแทน หรือสอบถามผู้ส่ง</source>
        <translation>This e-mail or archive made its reader misbehave, so nothing of what was read is used. Please open it yourself with care, save only the submission and take that in, or ask the sender.</translation>
    </message>
    <message>
        <source>อีเมลหรือแฟ้มบีบอัดนี้ใหญ่เกินกว่าที่โปรแกรมจะเปิดได้อย่างปลอดภัย กรุณาเปิดแฟ้มนั้นเอง บันทึกเฉพาะแฟ้มนำส่ง แล้วนำแฟ้มนำส่งเข้ามาแทน</source>
        <translation>This e-mail or archive is too large to be opened safely. Please open it yourself, save only the submission, and take that in.</translation>
    </message>
    <message>
        <source>อุปกรณ์ที่เก็บกุญแจลงนามแล้วตรวจไม่ผ่าน จึงยังไม่ส่งออก กรุณาเสียบอุปกรณ์ใหม่แล้วลองอีกครั้ง หากยังไม่ได้ ให้ใช้กุญแจของโปรแกรม</source>
        <translation>The device that holds the key gave a signature that does not verify, so nothing was exported. Plug it in again and retry; if that fails, use the program&apos;s own key</translation>
    </message>
    <message>
        <source>อ่านการจับคู่คอลัมน์ที่บันทึกไว้ไม่ได้ โปรดจับคู่คอลัมน์ใหม่</source>
        <translation>The saved column mapping cannot be read. Map the columns again.</translation>
    </message>
    <message>
        <source>อ่านกุญแจที่เก็บไว้ไม่ได้ ข้อมูลแผนยังอยู่ครบ สร้างกุญแจใหม่แล้วส่งบัตรใหม่ให้ส่วนกลาง</source>
        <translation>The stored key cannot be read. The plan is whole. Make a new key and send a new card to the centre</translation>
    </message>
    <message>
        <source>อ่านตัวเลขจากข้อความ</source>
        <translation>Number read from text</translation>
    </message>
    <message>
        <source>อ่านตัวเลขจากข้อความ ตัดหน่วย “{unit}” ออก</source>
        <translation>The number was read from a text; the unit “{unit}” was taken off</translation>
    </message>
    <message>
        <source>อ่านทวนแล้วติ๊ก</source>
        <translation>Read back and ticked</translation>
    </message>
    <message>
        <source>อ่านหรือเขียน {file} ไม่ได้ ({reason}) กรุณาตรวจชื่อไฟล์ โฟลเดอร์ และสิทธิ์ แล้วลองใหม่</source>
        <translation>{file} cannot be read or written ({reason}). Check the file name, folder and permissions, then try again.</translation>
    </message>
    <message>
        <source>อ่านหรือเขียนแฟ้ม {file} ไม่ได้ ({detail}) ให้ตรวจสอบดิสก์และสายเชื่อมต่อแล้วลองใหม่ ข้อมูลที่บันทึกไปแล้วยังอยู่</source>
        <translation>{file} cannot be read or written ({detail}). Check the disk and its cable, then try again. What was already saved is still there.</translation>
    </message>
    <message>
        <source>อ่านอีเมลนี้ไม่ได้ กรุณาเปิดอีเมล บันทึกไฟล์แนบ แล้วนำไฟล์แนบเข้ามาแทน</source>
        <translation>This e-mail cannot be read. Open it, save the attachment, and bring in the attachment instead.</translation>
    </message>
    <message>
        <source>อ่านอีเมลหรือแฟ้มบีบอัดนี้ไม่เสร็จในเวลาที่กำหนด โปรแกรมยังทำงานต่อได้ตามปกติ กรุณาเปิดแฟ้มนั้นเอง บันทึกเฉพาะแฟ้มนำส่ง แล้วนำแฟ้มนำส่งเข้ามาแทน</source>
        <translation>This e-mail or archive could not be read in time; the program goes on as usual. Please open it yourself, save only the submission, and take that in.</translation>
    </message>
    <message>
        <source>อ่านอีเมลหรือแฟ้มบีบอัดนี้ไม่ได้ เพราะต้องใช้หน่วยความจำมากผิดปกติหรือแฟ้มเสียหาย โปรแกรมยังทำงานต่อได้ตามปกติ กรุณาเปิดแฟ้มนั้นเอง บันทึกเฉพาะแฟ้มนำส่ง แล้วนำแฟ้มนำส่งเข้ามาแทน</source>
        <translation>This e-mail or archive could not be read, because it needs unusually much memory or is damaged; the program goes on as usual. Please open it yourself, save only the submission, and take that in.</translation>
    </message>
    <message>
        <source>อ่านเป็นวันที่ของปี พ.ศ.</source>
        <translation>Read as a date of the Buddhist Era</translation>
    </message>
    <message>
        <source>อ่านแฟ้มนี้ไม่เสร็จในเวลาที่กำหนด แฟ้มอาจใหญ่หรือซับซ้อนผิดปกติ โปรแกรมยังทำงานต่อได้ตามปกติ กรุณาเปิดแฟ้มนี้ใน Excel ลบส่วนที่ไม่ใช้ แล้วบันทึกเป็น .xlsx ใหม่</source>
        <translation>This file was not read within the time limit; it may be unusually large or complex. The program goes on working as usual. Open the file in Excel, delete the parts not used, and save it as a new .xlsx.</translation>
    </message>
    <message>
        <source>อ่านแฟ้มนี้ไม่ได้ เพราะต้องใช้หน่วยความจำมากผิดปกติหรือแฟ้มเสียหาย โปรแกรมยังทำงานต่อได้ตามปกติ กรุณาเปิดแฟ้มนี้ใน Excel ลบแถว คอลัมน์ และแผ่นงานที่ไม่ใช้ แล้วบันทึกเป็น .xlsx ใหม่</source>
        <translation>This file cannot be read, because it needs an unusual amount of memory or is damaged. The program goes on working as usual. Open the file in Excel, delete the rows, columns and sheets not used, and save it as a new .xlsx.</translation>
    </message>
    <message>
        <source>อ่านและตอบความเห็นของส่วนกลางในช่องนี้</source>
        <translation>Read and answer the centre&apos;s comments on this field</translation>
    </message>
    <message>
        <source>อ่านใบรับรองของผู้ลงนามในแฟ้มไม่ได้ กรุณาขอให้หน่วยงานส่งออกแฟ้มใหม่จากโปรแกรม</source>
        <translation>The signer&apos;s certificate in the file cannot be read. Ask the office to export a new file from the program.</translation>
    </message>
    <message>
        <source>อ้างถึงรายการของโครงการอื่น</source>
        <translation>Reference to another project&apos;s entry</translation>
    </message>
    <message>
        <source>อ้างถึงรายการที่ไม่มี</source>
        <translation>Reference to a missing entry</translation>
    </message>
    <message>
        <source>อ้างอิง: {code} · รหัสไฟล์ {file}</source>
        <translation>Reference: {code} · File ID {file}</translation>
    </message>
    <message>
        <source>เกณฑ์การให้คะแนนเรียงตามทิศทาง</source>
        <translation>Scoring levels follow the polarity</translation>
    </message>
    <message>
        <source>เกณฑ์การให้คะแนนไม่เรียง{direction}ตามทิศทางของตัวชี้วัด</source>
        <translation>The scoring levels are not {direction}, as the KPI&apos;s polarity requires.</translation>
    </message>
    <message>
        <source>เกณฑ์ระดับ {level} ซ้ำกัน {count} รายการ</source>
        <translation>Scoring level {level} occurs {count} times.</translation>
    </message>
    <message>
        <source>เกณฑ์ระดับ {level} ยังไม่มีค่าหรือข้อความ</source>
        <translation>Scoring level {level} has no value or text yet.</translation>
    </message>
    <message>
        <source>เกณฑ์ไม่มีค่า</source>
        <translation>Scoring level without a value</translation>
    </message>
    <message>
        <source>เขียน {name} แล้ว แต่ไดรฟ์ของ {folder} ไม่ยืนยันว่าเก็บไว้แน่นอน หากไฟดับตอนนี้อาจเหลือเพียงแฟ้มเดิม กรุณาบันทึกอีกครั้งหรือเลือกไดรฟ์อื่น</source>
        <translation>{name} was written, but the drive of {folder} does not confirm that it is safely stored. If the power fails now, only the former file may be left. Save again, or choose another drive.</translation>
    </message>
    <message>
        <source>เขียนความเห็นที่{place} ของ {office}</source>
        <translation>Commented on {place} of {office}</translation>
    </message>
    <message>
        <source>เข้ารหัสแฟ้มให้ส่วนกลาง (หน้าส่งออก)</source>
        <translation>Enclose the file for the centre (page Export)</translation>
    </message>
    <message>
        <source>เข้าใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>เข้าไปในโครงการ หรือกลับไปที่รายการ</source>
        <translation>Into the project, or back to the list</translation>
    </message>
    <message>
        <source>เคยเลือกใช้ฉบับอื่นแทนฉบับนี้ เก็บไว้เป็นหลักฐาน</source>
        <translation>Another revision was chosen instead of this one; kept as evidence</translation>
    </message>
    <message>
        <source>เงินผูกพันของปีรายการเท่ากับจำนวนเงิน</source>
        <translation>This year&apos;s obligated amount equals the amount</translation>
    </message>
    <message>
        <source>เงินผูกพันปี {year} คือ {obliged} บาท แต่จำนวนเงินของรายการคือ {amount} บาท</source>
        <translation>The obligated amount for {year} is {obliged} baht, but the amount of the budget line is {amount} baht.</translation>
    </message>
    <message>
        <source>เฉลี่ยถ่วงน้ำหนักให้ผลเป็นร้อยละ แต่หน่วยนับคือ {unit} จำนวนที่นับได้มักใช้ผลรวม</source>
        <translation>A weighted rate gives a percentage, but the unit is {unit}. What is counted is usually summed.</translation>
    </message>
    <message>
        <source>เชื่อมโยงยุทธศาสตร์ชาติ 1 ด้าน และทำเครื่องหมายเป็นความเชื่อมโยงหลัก</source>
        <translation>Link to 1 national strategy and mark it as primary.</translation>
    </message>
    <message>
        <source>เดือน {months} อยู่นอกช่วงดำเนินการของโครงการ</source>
        <translation>Months outside the project period: {months}.</translation>
    </message>
    <message>
        <source>เดือน{month} ไม่มีวันที่ {day} โปรดตรวจวันที่</source>
        <translation>{month} has no day {day}. Check the date.</translation>
    </message>
    <message>
        <source>เดือนอยู่นอกช่วงดำเนินการ</source>
        <translation>Months outside the project period</translation>
    </message>
    <message>
        <source>เติมค่าจากแถวบน</source>
        <translation>Fill down from the row above</translation>
    </message>
    <message>
        <source>เติมค่าไปทางขวา</source>
        <translation>Fill to the right</translation>
    </message>
    <message>
        <source>เติมรายจ่ายประจำหรือลงทุนตามหมวดรายจ่าย {count} รายการ</source>
        <translation>Current or capital filled in from the expense category. Budget lines: {count}</translation>
    </message>
    <message>
        <source>เนื้อที่ว่างในไดรฟ์ของ {folder} ไม่พอ ต้องใช้ประมาณ {needed} MB แต่เหลือ {free} MB กรุณาลบแฟ้มที่ไม่ใช้หรือเลือกที่เก็บอื่น แล้วทำใหม่</source>
        <translation>There is not enough free space on the drive of {folder}: about {needed} MB are needed, but {free} MB are left. Delete files you do not need or choose another place, then try again.</translation>
    </message>
    <message>
        <source>เนื้อหาของฉบับที่นำส่งไม่ตรงกับรหัสของฉบับ จึงไม่บันทึก ให้ส่งออกใหม่อีกครั้ง</source>
        <translation>The content of the submission does not match its revision ID, so it was not recorded. Export it again.</translation>
    </message>
    <message>
        <source>เปลี่ยนชื่อ</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>เปลี่ยนปีของ “{name}” ไม่ได้ เพราะมีรายการย่อยของปี {year} อยู่ {count} รายการ กรุณานำออกก่อน</source>
        <translation>The year of “{name}” cannot be changed: it has {count} lines of {year}. Please take them out first</translation>
    </message>
    <message>
        <source>เปลี่ยนวิธีรวมค่าเป็นเฉลี่ยถ่วงน้ำหนัก เฉลี่ย หรือไม่รวม</source>
        <translation>Change the merge rule to weighted rate, mean or not added.</translation>
    </message>
    <message>
        <source>เปิดคำสั่งของโปรแกรม</source>
        <translation>Open the program&apos;s commands</translation>
    </message>
    <message>
        <source>เปิดตัวอ่านแฟ้ม Excel ไม่ได้ โปรแกรมป้องกันไวรัสอาจกันไว้หรือหน่วยความจำเครื่องไม่พอ กรุณาปิดโปรแกรมอื่นแล้วลองใหม่ หากยังไม่ได้ให้แจ้งผู้ดูแลเครื่อง แฟ้มนี้ไม่ได้ผิดปกติ</source>
        <translation>The Excel reader could not be started. Antivirus software may have blocked it, or the PC is short of memory. Close other programs and try again; if it still fails, tell your PC&apos;s administrator. Nothing is wrong with this file.</translation>
    </message>
    <message>
        <source>เปิดรายการให้เลือก หรือปฏิทิน</source>
        <translation>Open the list or the calendar</translation>
    </message>
    <message>
        <source>เปิดแถวที่เลือก หรือทำขั้นต่อไปกับแถวนั้น</source>
        <translation>Open the chosen row, or do the next step with it</translation>
    </message>
    <message>
        <source>เปิดแฟ้ม {file} ไม่ได้ ({detail}) ให้ตรวจสอบว่าแฟ้มและโฟลเดอร์ยังอยู่และท่านมีสิทธิ์ใช้งาน</source>
        <translation>{file} cannot be opened ({detail}). Check that the file and folder are still there and that you may use them.</translation>
    </message>
    <message>
        <source>เปิดแฟ้มงานของรอบแผนที่กำลังรับ (ดูปีที่แถบด้านบน) แล้วส่งออกจากแฟ้มงานนั้น</source>
        <translation>Open the workspace of the cycle that is open (see the years in the bar at the top) and export from there</translation>
    </message>
    <message>
        <source>เปิดแฟ้มงานจริงของหน่วยงาน (ที่ไม่มีคำว่า “ฝึกหัด” บนแถบด้านบน) แล้วส่งออกจากหน้า “ส่งออก”</source>
        <translation>Open your office&apos;s real workspace (without the word “Practice” in the bar at the top) and export from the page “Export”</translation>
    </message>
    <message>
        <source>เปิดแล้วบันทึกซ้ำ ข้อมูลไม่เปลี่ยน</source>
        <translation>Opened and saved again, data unchanged</translation>
    </message>
    <message>
        <source>เปิดแล้วบันทึกซ้ำ ข้อมูลไม่เปลี่ยนหลังลงนาม</source>
        <translation>Opened and saved again, data unchanged since signing</translation>
    </message>
    <message>
        <source>เปิดไฟล์นี้ไม่ได้ ({reason}) ถ้าเปิดค้างอยู่ใน Excel ให้ปิดก่อน แล้วลองใหม่</source>
        <translation>This file cannot be opened ({reason}). If it is open in Excel, close it there first, then try again.</translation>
    </message>
    <message>
        <source>เปิดไฟล์รหัส PIN ไม่ได้ ({reason}) กรุณาตรวจชื่อไฟล์</source>
        <translation>The PIN file cannot be opened ({reason}). Check the file name.</translation>
    </message>
    <message>
        <source>เป็นครุภัณฑ์ทดแทนแต่ยังไม่ระบุครุภัณฑ์เดิม</source>
        <translation>The equipment is a replacement, but the replaced item is not given yet.</translation>
    </message>
    <message>
        <source>เป็นรายการผูกพันงบประมาณ แต่มีวงเงินเพียง {count} ปี</source>
        <translation>The budget line is obligated, but the number of years with amounts is only {count}.</translation>
    </message>
    <message>
        <source>เป็นโครงการต่อเนื่องแต่ไม่ได้ระบุโครงการปีก่อน</source>
        <translation>The project is continued, but last year&apos;s project is not given.</translation>
    </message>
    <message>
        <source>เพิกถอนกุญแจ {fingerprint} ของ {office}</source>
        <translation>Revoked the key {fingerprint} of {office}</translation>
    </message>
    <message>
        <source>เพิกถอนแล้ว</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>เพิ่ม</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>เพิ่ม{table}</source>
        <translation>Added: {table}</translation>
    </message>
    <message>
        <source>เพิ่มกลุ่มเป้าหมายพร้อมจำนวนและหน่วยนับ</source>
        <translation>Add a target group with its number and unit.</translation>
    </message>
    <message>
        <source>เพิ่มกิจกรรมอย่างน้อย 1 กิจกรรม</source>
        <translation>Add at least 1 activity.</translation>
    </message>
    <message>
        <source>เพิ่มความเชื่อมโยงหรือกิจกรรม</source>
        <translation>Add a link or an activity</translation>
    </message>
    <message>
        <source>เพิ่มความเชื่อมโยงแผนแม่บทอย่างน้อย 1 ประเด็น พร้อมเหตุผล</source>
        <translation>Add at least 1 link to an issue of a master plan, with a reason.</translation>
    </message>
    <message>
        <source>เพิ่มความเสี่ยงพร้อมโอกาส ผลกระทบ และมาตรการจัดการ</source>
        <translation>Add a risk with its likelihood, impact and measure.</translation>
    </message>
    <message>
        <source>เพิ่มคำของบประมาณ หรือแก้ช่องทางงบประมาณเป็น “ไม่ใช้งบประมาณ”</source>
        <translation>Add a budget request, or change the budget channel to “No budget”.</translation>
    </message>
    <message>
        <source>เพิ่มค่าเป้าหมายให้ครบทุกปีของโครงการ</source>
        <translation>Add targets for every year of the project.</translation>
    </message>
    <message>
        <source>เพิ่มจังหวัดที่ดำเนินการอย่างน้อย 1 จังหวัด</source>
        <translation>Add at least 1 province of operation.</translation>
    </message>
    <message>
        <source>เพิ่มตัวชี้วัดเชิงคุณภาพ หรือระบุเหตุผลที่ไม่มี</source>
        <translation>Add a quality KPI, or say why there is none.</translation>
    </message>
    <message>
        <source>เพิ่มตัวชี้วัดเชิงปริมาณอย่างน้อย 1 ตัว</source>
        <translation>Add at least 1 quantity KPI.</translation>
    </message>
    <message>
        <source>เพิ่มตัวชี้วัดและเลือก{kind}ข้อนี้ในช่องผลผลิตหรือผลลัพธ์ที่วัด</source>
        <translation>Add a KPI and choose this entry ({kind}) in “Output or outcome measured”.</translation>
    </message>
    <message>
        <source>เพิ่มปีที่ขาด หรือระบุเหตุผล</source>
        <translation>Add the missing years, or give a reason.</translation>
    </message>
    <message>
        <source>เพิ่มผลผลิตอย่างน้อย 1 ข้อ</source>
        <translation>Add at least 1 output.</translation>
    </message>
    <message>
        <source>เพิ่มผลลัพธ์ที่คาดว่าจะได้รับอย่างน้อย 1 ข้อ</source>
        <translation>Add at least 1 expected outcome.</translation>
    </message>
    <message>
        <source>เพิ่มรายการนั้นในโปรแกรม ให้ผู้รับรองลงนาม แล้วส่งออกฉบับใหม่จากหน้า “ส่งออก”</source>
        <translation>Add the rows in the program, have them certified, and export a new revision from the page “Export”</translation>
    </message>
    <message>
        <source>เพิ่มวงเงินผูกพันของปีต่อไป หรือเอาเครื่องหมายผูกพันงบประมาณออก</source>
        <translation>Add obligated amounts for the following years, or remove the obligated mark.</translation>
    </message>
    <message>
        <source>เพิ่มวัตถุประสงค์อย่างน้อย 1 ข้อ</source>
        <translation>Add at least 1 objective.</translation>
    </message>
    <message>
        <source>เพิ่มหน่วยงาน</source>
        <translation>Add office</translation>
    </message>
    <message>
        <source>เพิ่มเงินปีแรกให้ไม่น้อยกว่าร้อยละ {least} หรือระบุเหตุผล</source>
        <translation>Raise the first year to at least {least} per cent, or give a reason.</translation>
    </message>
    <message>
        <source>เพิ่มโครงการ</source>
        <translation>Add a project</translation>
    </message>
    <message>
        <source>เพิ่มโครงการ หรือระบุเหตุผลที่ปีนี้ไม่เสนอโครงการ</source>
        <translation>Add a project, or say why none is proposed this year.</translation>
    </message>
    <message>
        <source>เม.ย.</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>เมษายน</source>
        <translation>April</translation>
    </message>
    <message>
        <source>เมื่อรับแฟ้มที่เข้ารหัสนี้เข้ามายังเปิดไม่ได้ แต่ขณะนี้มีกุญแจแล้ว กรุณานำแฟ้มเดิมเข้ากล่องรับอีกครั้ง</source>
        <translation>When this enclosed file came it could not be opened, but now its key is there. Please take the same file into the inbox again.</translation>
    </message>
    <message>
        <source>เรียงตามลำดับความสำคัญ</source>
        <translation>Sort by priority</translation>
    </message>
    <message>
        <source>เรียงลำดับสระและวรรณยุกต์ให้ถูกต้อง</source>
        <translation>Put vowels and tone marks in the right order</translation>
    </message>
    <message>
        <source>เรียน {office}</source>
        <translation>To {office}</translation>
    </message>
    <message>
        <source>เลิกทำสิ่งที่เพิ่งทำ</source>
        <translation>Undo what was just done</translation>
    </message>
    <message>
        <source>เลิกผล</source>
        <translation>Took back</translation>
    </message>
    <message>
        <source>เลิกผล “{decision}” ของ {project} ของ {office}</source>
        <translation>Took back “{decision}” on {project} of {office}</translation>
    </message>
    <message>
        <source>เลิกผลการพิจารณา</source>
        <translation>Decision taken back</translation>
    </message>
    <message>
        <source>เลิกผลนี้ไม่ได้ เพราะมีผลการพิจารณาใหม่กว่าแล้ว กรุณาเลิกผลล่าสุดก่อน</source>
        <translation>This decision cannot be taken back because there is a newer one. Take the newest back first</translation>
    </message>
    <message>
        <source>เลิกผลล่าสุด</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>เลิกพักรับฉบับใหม่</source>
        <translation>Let newer revisions in</translation>
    </message>
    <message>
        <source>เลิกพักรับฉบับใหม่ของ {office}</source>
        <translation>Let newer revisions of {office} in again</translation>
    </message>
    <message>
        <source>เลิกใช้รายการรวม</source>
        <translation>Pool removed</translation>
    </message>
    <message>
        <source>เลิกใช้รายการรวม “{name}”</source>
        <translation>Removed the pooled line “{name}”</translation>
    </message>
    <message>
        <source>เลิกใช้หน่วยงาน</source>
        <translation>Close office</translation>
    </message>
    <message>
        <source>เลิกใช้แล้ว</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>เลือก{label}จากรายการใหม่</source>
        <translation>Choose “{label}” from the list again.</translation>
    </message>
    <message>
        <source>เลือก{label}ที่อยู่ในโครงการเดียวกัน</source>
        <translation>Choose a “{label}” of the same project.</translation>
    </message>
    <message>
        <source>เลือก{label}ที่ใช้ได้ในปีนั้น หรือระบุเหตุผล</source>
        <translation>Choose a “{label}” that is valid in that year, or give a reason.</translation>
    </message>
    <message>
        <source>เลือก{label}ใหม่ หรือลบรายการนี้</source>
        <translation>Choose “{label}” again, or delete this entry.</translation>
    </message>
    <message>
        <source>เลือกคอลัมน์ที่แสดง</source>
        <translation>Choose the columns that are shown</translation>
    </message>
    <message>
        <source>เลือกฉบับที่จะใช้</source>
        <translation>Choose revision to use</translation>
    </message>
    <message>
        <source>เลือกฉบับที่แตก</source>
        <translation>Fork decided</translation>
    </message>
    <message>
        <source>เลือกด้าน ประเด็น หรือเป้าหมายที่โครงการสนับสนุน</source>
        <translation>Choose the strategy, issue or goal that the project supports.</translation>
    </message>
    <message>
        <source>เลือกรายการย่อยที่สุดของ{label}</source>
        <translation>Choose the most detailed entry of “{label}”.</translation>
    </message>
    <message>
        <source>เลือกหน่วยงานในสังกัด หรือพิมพ์ชื่อหน่วยงานอื่น</source>
        <translation>Choose an office of the ministry, or type the name of another agency.</translation>
    </message>
    <message>
        <source>เลือกหมวดรายจ่ายย่อยที่สุด</source>
        <translation>Choose the most detailed expense category.</translation>
    </message>
    <message>
        <source>เลือกหลายเดือน</source>
        <translation>Select several months</translation>
    </message>
    <message>
        <source>เลือกเดือนที่ดำเนินการอย่างน้อย 1 เดือน</source>
        <translation>Choose at least 1 month of work.</translation>
    </message>
    <message>
        <source>เลือกแผนงานที่โครงการสังกัด</source>
        <translation>Choose the programme that the project belongs to.</translation>
    </message>
    <message>
        <source>เลือกโครงการหรือรหัสในกรอบแผน หรือเปลี่ยนระดับเป็นหน่วยงาน</source>
        <translation>Choose a project or a plan frame code, or change the level to office.</translation>
    </message>
    <message>
        <source>เลือกใช้{revision} ของ {office} และพักฉบับอื่นไว้ {count} ฉบับ</source>
        <translation>Chose {revision} of {office} and set {count} others aside</translation>
    </message>
    <message>
        <source>เลื่อนกิจกรรมขึ้นหรือลง</source>
        <translation>Move the activity up or down</translation>
    </message>
    <message>
        <source>เลื่อนลำดับความสำคัญของรายการขึ้นหรือลง</source>
        <translation>Move the line up or down in priority</translation>
    </message>
    <message>
        <source>เลื่อนลำดับโครงการขึ้นหรือลง (เมื่ออยู่ที่รายชื่อ)</source>
        <translation>Move the project up or down (in the list)</translation>
    </message>
    <message>
        <source>เลื่อนวันที่ทีละวัน</source>
        <translation>Step the date by a day</translation>
    </message>
    <message>
        <source>เว้นว่างหมายถึงทุกหน่วยงาน</source>
        <translation>Empty means all offices</translation>
    </message>
    <message>
        <source>เว้นว่างเมื่อเป็นรายการใหม่ ค่าว่างไม่ใช่ศูนย์</source>
        <translation>Leave empty for a new item; empty is not zero</translation>
    </message>
    <message>
        <source>เว้นว่างได้เมื่อไม่มีข้อมูลหรือเป็นโครงการใหม่ ค่าว่างไม่ใช่ศูนย์</source>
        <translation>May be left empty for a new project or when nothing is known; empty is not zero</translation>
    </message>
    <message>
        <source>เสนอ {proposed} จากเดิม {base} บาท สถานะ {state}</source>
        <translation>Proposed {proposed} in place of {base} baht, state: {state}</translation>
    </message>
    <message>
        <source>เสนอค่า</source>
        <translation>Propose a value</translation>
    </message>
    <message>
        <source>เสนอปรับ</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>เสนอปรับ{place} ของ {office} จาก {base} เป็น {proposed}</source>
        <translation>Proposed to change {place} of {office} from {base} to {proposed}</translation>
    </message>
    <message>
        <source>เสนอปรับค่า</source>
        <translation>Change proposed</translation>
    </message>
    <message>
        <source>เสาร์</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>เหตุผล: {why}</source>
        <translation>Reason: {why}</translation>
    </message>
    <message>
        <source>เหลือความเชื่อมโยงหลักไว้ด้านเดียว ด้านอื่นเป็นความเชื่อมโยงรอง</source>
        <translation>Keep one primary link; the others become secondary.</translation>
    </message>
    <message>
        <source>เหลือค่าเป้าหมายของแต่ละปีไว้รายการเดียว</source>
        <translation>Keep one target for each year.</translation>
    </message>
    <message>
        <source>เหลือปีละรายการเดียวสำหรับแต่ละประเภท</source>
        <translation>Keep one entry a year for each kind.</translation>
    </message>
    <message>
        <source>เหลือเกณฑ์แต่ละระดับไว้รายการเดียว</source>
        <translation>Keep one entry for each scoring level.</translation>
    </message>
    <message>
        <source>เห็นชอบ</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>เห็นชอบ {project} ของ {office}</source>
        <translation>Approved {project} of {office}</translation>
    </message>
    <message>
        <source>เห็นชอบครบ</source>
        <translation>All approved</translation>
    </message>
    <message>
        <source>เห็นชอบแล้ว</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>เอกสารที่ได้รับจากส่วนกลางเสียหายในแฟ้มงาน ให้รับแฟ้มนั้นเข้าใหม่ หรือกู้คืนจากแฟ้มสำรองล่าสุด</source>
        <translation>The document received from the centre is damaged in the workspace. Receive that file again, or restore the latest backup.</translation>
    </message>
    <message>
        <source>แก้</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>แก้{label}ให้ถูกรูปแบบ หรือลบข้อความออก</source>
        <translation>Correct the format of “{label}”, or delete the text.</translation>
    </message>
    <message>
        <source>แก้{label}ให้อยู่ในช่วงที่กำหนด</source>
        <translation>Bring “{label}” within the allowed range.</translation>
    </message>
    <message>
        <source>แก้การขึ้นบรรทัด</source>
        <translation>Corrected the line breaks</translation>
    </message>
    <message>
        <source>แก้ค่ารายไตรมาสหรือค่าเป้าหมาย และตรวจว่าค่าไตรมาสเป็นค่าสะสมหรือไม่</source>
        <translation>Correct the quarters or the target, and check whether the quarters are cumulative.</translation>
    </message>
    <message>
        <source>แก้จำนวนหรือราคาต่อหน่วย โปรแกรมจะคำนวณจำนวนเงินใหม่</source>
        <translation>Correct the quantity or unit price; the program recomputes the amount.</translation>
    </message>
    <message>
        <source>แก้ชื่อให้ต่างกัน หรือลบโครงการที่ซ้ำ</source>
        <translation>Give them different names, or delete the repeated project.</translation>
    </message>
    <message>
        <source>แก้ช่องทางงบประมาณ หรือลบคำของบประมาณ</source>
        <translation>Change the budget channel, or delete the budget request.</translation>
    </message>
    <message>
        <source>แก้ช่องประจำหรือลงทุน หรือแก้หมวดรายจ่าย</source>
        <translation>Correct “Current or capital”, or the expense category.</translation>
    </message>
    <message>
        <source>แก้ตัวตั้ง ตัวหาร หรือค่าเป้าหมายให้ตรงกัน</source>
        <translation>Correct the numerator, denominator or target so that they agree.</translation>
    </message>
    <message>
        <source>แก้ประมาณการล่วงหน้าให้ไม่น้อยกว่าเงินผูกพัน</source>
        <translation>Raise the forward estimate to at least the obligated amount.</translation>
    </message>
    <message>
        <source>แก้ปีของค่าเป้าหมายหรือปีของโครงการ</source>
        <translation>Correct the year of the target or the years of the project.</translation>
    </message>
    <message>
        <source>แก้ปีของรายการหรือปีของโครงการ</source>
        <translation>Correct the year of the budget line or the years of the project.</translation>
    </message>
    <message>
        <source>แก้ปีของแผนรายเดือนหรือปีของโครงการ</source>
        <translation>Correct the year of the monthly plan or the years of the project.</translation>
    </message>
    <message>
        <source>แก้ปีเริ่มต้นหรือปีสิ้นสุดของโครงการ</source>
        <translation>Correct the first or last fiscal year of the project.</translation>
    </message>
    <message>
        <source>แก้วันที่หรือปีงบประมาณให้ตรงกัน</source>
        <translation>Correct the date or the fiscal year so that they agree.</translation>
    </message>
    <message>
        <source>แก้วันเริ่มหรือวันสิ้นสุดของโครงการ</source>
        <translation>Correct the start or end date of the project.</translation>
    </message>
    <message>
        <source>แก้หลังเห็นชอบ</source>
        <translation>Changed after approval</translation>
    </message>
    <message>
        <source>แก้เกณฑ์แต่ละระดับให้เรียงกันโดยไม่ซ้ำค่า</source>
        <translation>Correct the scoring levels so that they are in order and all different.</translation>
    </message>
    <message>
        <source>แก้เงินผูกพันปีนั้นหรือจำนวนเงินให้เท่ากัน ผลรวมรายปีจะเท่ากับวงเงินทั้งสิ้น</source>
        <translation>Make that year&apos;s obligated amount and the amount equal; the years then add up to the total.</translation>
    </message>
    <message>
        <source>แก้แผนรายเดือน หรือแก้วันเริ่มและวันสิ้นสุดของโครงการ</source>
        <translation>Correct the monthly plan, or the start and end dates of the project.</translation>
    </message>
    <message>
        <source>แก้แผนรายไตรมาสให้รวมกันเท่ากับจำนวนเงิน</source>
        <translation>Correct the quarterly plan so that it adds up to the amount.</translation>
    </message>
    <message>
        <source>แก้แผนใช้จ่ายหรือคำของบประมาณให้ตรงกัน</source>
        <translation>Correct the spending plan or the budget request so that they agree.</translation>
    </message>
    <message>
        <source>แก้แล้วส่งใหม่</source>
        <translation>Changed and sent again</translation>
    </message>
    <message>
        <source>แก้แหล่งเงินหรือจำนวนเงิน</source>
        <translation>Correct the source of money or the amount.</translation>
    </message>
    <message>
        <source>แก้ไขช่อง</source>
        <translation>Edit cell</translation>
    </message>
    <message>
        <source>แก้ไขในโปรแกรมเท่านั้น หากแก้ในไฟล์นี้ โปรแกรมจะไม่รับแฟ้ม</source>
        <translation>Edit in the program only. If this file is edited, the program will not accept it.</translation>
    </message>
    <message>
        <source>แจ้งครบแล้ว</source>
        <translation>All told</translation>
    </message>
    <message>
        <source>แจ้งชื่อเต็มของหน่วยงานและชื่อแฟ้มงานที่ใช้กลับมา ส่วนกลางจะส่งชุดแผนที่มีรหัสถูกต้องให้ แล้วจึงส่งออกใหม่</source>
        <translation>Tell us the full name of your office and of the workspace file; the centre will send a kit with the right code, then export again</translation>
    </message>
    <message>
        <source>แจ้งให้ส่งใหม่</source>
        <translation>Ask the office to submit again</translation>
    </message>
    <message>
        <source>แตกหลายฉบับ</source>
        <translation>Forked</translation>
    </message>
    <message>
        <source>แตกเป็นหลายฉบับ</source>
        <translation>Forked</translation>
    </message>
    <message>
        <source>แตกไฟล์ก่อนรับ</source>
        <translation>Unpack first</translation>
    </message>
    <message>
        <source>แต่ละโครงการมียุทธศาสตร์ชาติหลักได้ 1 ด้านเท่านั้น</source>
        <translation>Each project has only 1 primary national strategy</translation>
    </message>
    <message>
        <source>แต่ละโครงการอยู่กลุ่มเดียว</source>
        <translation>Each project is in one group</translation>
    </message>
    <message>
        <source>แถว {row} ช่อง {column}: อ่าน “{text}” เป็นจำนวนเงินไม่ได้ จึงข้ามช่องนี้</source>
        <translation>Row {row}, {column}: “{text}” is no amount, so this cell was passed over</translation>
    </message>
    <message>
        <source>แถว {row}: ชื่อ “{name}” ตรงกับหลายรายการ กรุณาใส่ปีหรือรหัส</source>
        <translation>Row {row}: “{name}” fits several lines. Please put in the year or the code</translation>
    </message>
    <message>
        <source>แถว {row}: ไม่พบรายการ “{name}” ในแผนรวม จึงข้ามแถวนี้</source>
        <translation>Row {row}: there is no line “{name}” in the merged plan, so this row was passed over</translation>
    </message>
    <message>
        <source>แถว {shown} ของตารางรหัสที่เปลี่ยนออกไปในชุดแผนก่อนแล้ว จึงลบไม่ได้ หน่วยงานที่ยังใช้ชุดเก่าต้องใช้แถวนี้</source>
        <translation>The row {shown} of the changed codes was issued in a former kit, so it cannot be removed: offices that still have an old kit need it.</translation>
    </message>
    <message>
        <source>แถวที่ 2 ของตาราง ซึ่งโปรแกรมใช้อ่านหัวตาราง ถูกแก้ไขใน Excel</source>
        <translation>Row 2 of a table, from which the program reads the headings, was changed in Excel</translation>
    </message>
    <message>
        <source>แถวนี้มีค่าเป้าหมายแต่ไม่มีชื่อตัวชี้วัด</source>
        <translation>This row has targets but no KPI name</translation>
    </message>
    <message>
        <source>แถวนี้มีจำนวนเงินหลายปี จึงแบ่งค่านี้ให้แต่ละปีไม่ได้</source>
        <translation>This row has amounts for several years, so this value cannot be divided among them</translation>
    </message>
    <message>
        <source>แถวนี้ไม่มีรหัสระเบียน แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation>This row has no record ID: the file was changed after signing. Ask the office for a new file.</translation>
    </message>
    <message>
        <source>แถวนี้ไม่มีรายการงบประมาณ จึงไม่ใช้ค่านี้</source>
        <translation>This row has no budget line, so this value is not used</translation>
    </message>
    <message>
        <source>แถวผลรวม โปรแกรมรวมให้เอง</source>
        <translation>Total row; the program adds up by itself</translation>
    </message>
    <message>
        <source>แถวหมายเหตุหรือลายมือชื่อ ไม่ใช่รายการ</source>
        <translation>Row of notes or signatures, not an item</translation>
    </message>
    <message>
        <source>แทนช่องว่างพิเศษด้วยช่องว่างธรรมดา</source>
        <translation>Replaced special spaces with ordinary spaces</translation>
    </message>
    <message>
        <source>แทนสระเอสองตัวด้วยสระแอ</source>
        <translation>Replaced doubled sara e with sara ae</translation>
    </message>
    <message>
        <source>แทนอักขระเฉพาะแบบอักษรเก่าด้วยอักษรไทยมาตรฐาน</source>
        <translation>Replaced characters of old fonts with standard Thai letters</translation>
    </message>
    <message>
        <source>แนบแฟ้ม .moi-enclosed ที่โปรแกรมบันทึกไว้มาอีกครั้ง ถ้ายังเปิดไม่ได้ ให้บีบอัดเป็น .zip โดยไม่ใส่รหัสผ่านก่อนแนบ</source>
        <translation>Attach the .moi-enclosed file that the program wrote once more. If it still cannot be opened, put it into a .zip without a password first.</translation>
    </message>
    <message>
        <source>แนบแฟ้ม .xlsx ที่โปรแกรมบันทึกไว้ตอนส่งออกมาอีกครั้งโดยตรง ไม่ต้องเปิดหรือบันทึกใน Excel ถ้าหาแฟ้มเดิมไม่พบ ให้ส่งออกใหม่จากหน้า “ส่งออก”</source>
        <translation>Attach the .xlsx file that the program wrote on exporting once more, directly, without opening or saving it in Excel. If you cannot find it, export again from the page “Export”</translation>
    </message>
    <message>
        <source>แบ่งส่งเป็นหลายอีเมล อีเมลละไม่เกิน 10 แฟ้ม และแนบเฉพาะแฟ้มนำส่ง (.xlsx) ที่โปรแกรมสร้าง</source>
        <translation>Send several e-mails with at most 10 files each, and attach only submissions (.xlsx) that the program made</translation>
    </message>
    <message>
        <source>แปลงกลับข้อความที่ถูกอ่านด้วยรหัสภาษาผิด</source>
        <translation>Converted back text that was read in the wrong encoding</translation>
    </message>
    <message>
        <source>แปลงหน่วยเงินเป็นบาท (คูณ {factor})</source>
        <translation>Converted to baht (times {factor})</translation>
    </message>
    <message>
        <source>แปลงเป็นบาทแล้วละเอียดกว่าหนึ่งสตางค์ โปรดตรวจหน่วยเงิน</source>
        <translation>Finer than one satang after conversion to baht. Check the unit of money.</translation>
    </message>
    <message>
        <source>แผนการใช้จ่ายรายไตรมาส</source>
        <translation>Quarterly spending plan</translation>
    </message>
    <message>
        <source>แผนความมั่นคง</source>
        <translation>Security plan</translation>
    </message>
    <message>
        <source>แผนงานเดียวกัน</source>
        <translation>Same programme</translation>
    </message>
    <message>
        <source>แผนงานในแผนปฏิบัติราชการที่ส่วนกลางกำหนดไว้ในชุดแผน</source>
        <translation>The programme of the action plan, as set by the centre in the kit</translation>
    </message>
    <message>
        <source>แผนที่ส่งมาจัดทำตามชุดแผนที่ส่วนกลางไม่ได้ออก</source>
        <translation>The plan was made under a kit that the centre did not issue</translation>
    </message>
    <message>
        <source>แผนนี้ยังไม่มีโครงการ</source>
        <translation>This plan has no projects yet.</translation>
    </message>
    <message>
        <source>แผนปฏิบัติราชการตลอดรอบแผน</source>
        <translation>Action plan for the whole plan cycle</translation>
    </message>
    <message>
        <source>แผนปฏิบัติราชการรายปี</source>
        <translation>Annual action plan</translation>
    </message>
    <message>
        <source>แผนปฏิรูป</source>
        <translation>Reform plan</translation>
    </message>
    <message>
        <source>แผนพัฒนาฯ</source>
        <translation>Development plan</translation>
    </message>
    <message>
        <source>แผนมีรายการชื่อนี้ในปีเดียวกันอยู่แล้ว {count} รายการ ไม่ทราบว่าเป็นรายการใด โปรดตรวจว่าไม่ซ้ำก่อนเพิ่ม</source>
        <translation>The plan has {count} items of this name in the same year and it is not clear which is meant; make sure that this is not one of them before adding it</translation>
    </message>
    <message>
        <source>แผนมีรายการนี้แล้ว ไม่เพิ่มซ้ำ</source>
        <translation>Already in the plan; not added again</translation>
    </message>
    <message>
        <source>แผนรวมทั้งหมด</source>
        <translation>Whole merged plan</translation>
    </message>
    <message>
        <source>แผนรวมที่แสดงอยู่เดิมไม่ตรงกับคลังแฟ้มและสมุดบันทึก โปรแกรมสร้างใหม่ให้ถูกต้องแล้ว กรุณาออกรายงานที่ใช้อยู่ใหม่อีกครั้ง</source>
        <translation>The merged plan that was shown did not fit vault and journal. The program made it anew. Please issue the reports in use again.</translation>
    </message>
    <message>
        <source>แผนรวมไม่ตรงกับค่าตรวจ ({place}) ให้สั่งสร้างแผนรวมใหม่จากแฟ้มที่รับไว้</source>
        <translation>The merged plan does not match its checksum ({place}). Rebuild the merged plan from the files received.</translation>
    </message>
    <message>
        <source>แผนรายเดือนซ้ำปี</source>
        <translation>Several monthly plans for one year</translation>
    </message>
    <message>
        <source>แผนรายเดือนปี {year} อยู่นอกปีงบประมาณของโครงการ ({start}-{end})</source>
        <translation>The monthly plan for {year} is outside the fiscal years of the project ({start}-{end}).</translation>
    </message>
    <message>
        <source>แผนรายเดือนอยู่นอกปีของโครงการ</source>
        <translation>Monthly plan outside the years of the project</translation>
    </message>
    <message>
        <source>แผนรายไตรมาสรวม {planned} บาท แต่จำนวนเงินคือ {amount} บาท ต่างกัน {difference} บาท</source>
        <translation>The quarterly plan adds up to {planned} baht, but the amount is {amount} baht: a difference of {difference} baht.</translation>
    </message>
    <message>
        <source>แผนรายไตรมาสรวมเท่ากับจำนวนเงิน</source>
        <translation>Quarterly plan adds up to the amount</translation>
    </message>
    <message>
        <source>แผนอื่น</source>
        <translation>Other plans</translation>
    </message>
    <message>
        <source>แผนเปลี่ยนไปหลังจากแสดงตัวอย่าง จึงยังไม่นำเข้าสิ่งใด กรุณาย้อนกลับไปดูตัวอย่างใหม่แล้วนำเข้าอีกครั้ง</source>
        <translation>The plan has changed since the preview, so nothing was imported. Go back, look at the new preview and import again</translation>
    </message>
    <message>
        <source>แผนแม่บท</source>
        <translation>Master plan</translation>
    </message>
    <message>
        <source>แผนแม่บทภายใต้ยุทธศาสตร์ชาติ</source>
        <translation>Master plan under the National Strategy</translation>
    </message>
    <message>
        <source>แผนใช้จ่ายกิจกรรมตรงกับคำของบประมาณ</source>
        <translation>Activity spending plan agrees with the budget request</translation>
    </message>
    <message>
        <source>แผนใช้จ่ายรายไตรมาสปี {year} รวม {planned} บาท แต่คำของบประมาณของกิจกรรมรวม {asked} บาท</source>
        <translation>The quarterly spending plan for {year} adds up to {planned} baht, but the budget request of the activity is {asked} baht.</translation>
    </message>
    <message>
        <source>แผนในเครื่องนี้เปลี่ยนไประหว่างที่เลือก จึงยังไม่รวม กรุณาเลือกแฟ้มแล้วเริ่มใหม่</source>
        <translation>The plan on this computer changed meanwhile, so nothing was merged. Please choose the file again</translation>
    </message>
    <message>
        <source>แผนไม่มีโครงการ</source>
        <translation>Plan without projects</translation>
    </message>
    <message>
        <source>แผ่นงาน “{sheet}” ช่อง {cell}</source>
        <translation>Sheet “{sheet}”, cell {cell}</translation>
    </message>
    <message>
        <source>แผ่นงาน “{sheet}” แถว {row}</source>
        <translation>Sheet “{sheet}”, row {row}</translation>
    </message>
    <message>
        <source>แผ่นงาน “ตราประทับ” ในแฟ้มที่ได้รับไม่ครบ จึงตรวจลายเซ็นไม่ได้ อาจมีการลบแถวใน Excel</source>
        <translation>The sheet “ตราประทับ” of the file that came is incomplete, so the signature cannot be checked; rows may have been deleted in Excel</translation>
    </message>
    <message>
        <source>แผ่นงาน “ตราประทับ” ไม่ครบ ขาดรายการ {missing} จึงตรวจสอบไม่ได้ กรุณาขอให้หน่วยงานส่งออกแฟ้มใหม่จากโปรแกรม</source>
        <translation>The seal sheet is incomplete (missing: {missing}), so the file cannot be verified. Ask the office to export a new file from the program.</translation>
    </message>
    <message>
        <source>แฟ้ม</source>
        <translation>File</translation>
    </message>
    <message>
        <source>แฟ้ม Excel ที่ได้รับไม่ใช่แฟ้มที่โปรแกรมแผนสร้าง เพราะไม่มีแผ่นงาน “ตราประทับ”</source>
        <translation>The Excel file that came was not made by the planning program: it has no sheet “ตราประทับ”</translation>
    </message>
    <message>
        <source>แฟ้ม {file} เขียนไม่ได้ เพราะแฟ้มหรือโฟลเดอร์ตั้งไว้ให้อ่านอย่างเดียว ให้เปิดแบบอ่านอย่างเดียว หรือคัดลอกไปไว้ในโฟลเดอร์ที่เขียนได้</source>
        <translation>{file} cannot be written, because the file or its folder is read-only. Open it read-only, or copy it to a folder you can write in.</translation>
    </message>
    <message>
        <source>แฟ้ม {file} เปิดใช้อยู่แล้วโดย {who} ให้ปิดที่นั่นก่อน หรือเปิดแบบอ่านอย่างเดียว</source>
        <translation>{file} is already in use by {who}. Close it there first, or open it read-only.</translation>
    </message>
    <message>
        <source>แฟ้ม {file} เป็นรูปแบบเก่าและต้องปรับปรุงก่อน จึงเปิดแบบอ่านอย่างเดียวไม่ได้ ให้เปิดแบบปกติหนึ่งครั้ง</source>
        <translation>{file} has an older format and must be updated first, so it cannot be opened read-only. Open it normally once.</translation>
    </message>
    <message>
        <source>แฟ้ม {file} เป็นแผนของ {office} ไม่ใช่ของหน่วยงานนี้ จึงยกโครงการมาไม่ได้ ให้เลือกแฟ้มของหน่วยงานตนเอง</source>
        <translation>The file {file} is the plan of {office}, not of this office, so no projects can be carried over. Choose a file of your own office</translation>
    </message>
    <message>
        <source>แฟ้ม {file} เป็นแฟ้มงานของส่วนกลาง ไม่ใช่ของหน่วยงาน ให้เปิดในหน้าต่างของส่วนกลาง หรือเลือกแฟ้มอื่น</source>
        <translation>{file} is a central workspace, not an office workspace. Open it in the central window, or choose another file.</translation>
    </message>
    <message>
        <source>แฟ้ม {file} เป็นแฟ้มงานของหน่วยงาน ไม่ใช่ของส่วนกลาง ให้เปิดในหน้าต่างของหน่วยงาน หรือเลือกแฟ้มอื่น</source>
        <translation>{file} is an office workspace, not a central workspace. Open it in the office window, or choose another file.</translation>
    </message>
    <message>
        <source>แฟ้ม {file} เป็นแฟ้มฝึกหัด จึงไม่ยกโครงการมาเป็นข้อมูลจริง ให้เลือกแฟ้มงานจริง</source>
        <translation>The file {file} is for practice, so its projects are not taken for real ones. Choose a real workspace</translation>
    </message>
    <message>
        <source>แฟ้ม {file} เสียหาย ({detail}) อย่าแก้ไขต่อ ให้กู้คืนจากแฟ้มสำรองล่าสุด</source>
        <translation>{file} is damaged ({detail}). Stop editing and restore the latest backup.</translation>
    </message>
    <message>
        <source>แฟ้ม {file} ไม่ใช่แฟ้มงานของโปรแกรมนี้ ให้เลือกแฟ้มงานที่สร้างจากโปรแกรมนี้ หรือกู้คืนจากแฟ้มสำรอง</source>
        <translation>{file} is not a workspace of this program. Choose a workspace made by this program, or restore a backup.</translation>
    </message>
    <message>
        <source>แฟ้มกุญแจนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า (รูปแบบที่ {version}) โปรแกรมนี้อ่านได้ถึงรูปแบบที่ {known} กรุณาปรับปรุงโปรแกรมแล้วลองใหม่</source>
        <translation>This key file was made by a newer version of the program (format {version}); this one reads up to format {known}. Update the program and try again.</translation>
    </message>
    <message>
        <source>แฟ้มกุญแจเสียหายหรือไม่ใช่แฟ้มกุญแจของโปรแกรมนี้ กรุณาใช้สำเนาที่เก็บไว้ หากไม่มีให้สร้างกุญแจใหม่และส่งบัตรประจำหน่วยงานให้ส่วนกลางอีกครั้ง ข้อมูลแผนไม่สูญหาย</source>
        <translation>The key file is damaged or not a key file of this program. Use the copy you kept; if there is none, create a new key and send the office card to the centre again. No plan data is lost.</translation>
    </message>
    <message>
        <source>แฟ้มงานนี้มีกุญแจลงนามอยู่แล้ว หากลืมรหัส PIN ให้สร้างกุญแจใหม่แทนกุญแจเดิม</source>
        <translation>This workspace already has a signing key. If you have forgotten the PIN, create a new key in its place.</translation>
    </message>
    <message>
        <source>แฟ้มงานนี้ยังไม่มีกุญแจลงนาม กรุณาสร้างกุญแจและตั้งรหัส PIN ก่อน</source>
        <translation>This workspace has no signing key yet. Create a key and set a PIN first.</translation>
    </message>
    <message>
        <source>แฟ้มที่รับไว้ในคลังเสียหาย ({place}) ให้กู้คืนจากแฟ้มสำรอง หรือขอแฟ้มเดิมจากหน่วยงาน</source>
        <translation>A received file in the vault is damaged ({place}). Restore a backup, or ask the office for the same file.</translation>
    </message>
    <message>
        <source>แฟ้มที่ส่งมารวมกันใหญ่เกินกำหนด ส่วนที่เกินจึงยังไม่ได้อ่าน</source>
        <translation>The files that came together are larger than is allowed; what goes beyond was not read</translation>
    </message>
    <message>
        <source>แฟ้มที่ส่วนกลางออกเอง ไม่มีอะไรต้องรับ</source>
        <translation>The centre itself issued this file; there is nothing to take in</translation>
    </message>
    <message>
        <source>แฟ้มที่เข้ารหัสนี้ขาดหายไปบางส่วน จึงเปิดไม่ได้ อาจส่งหรือคัดลอกมาไม่ครบ กรุณาขอแฟ้มใหม่จากผู้ส่ง และตรวจขนาดแฟ้มให้ตรงกัน</source>
        <translation>Part of this enclosed file is missing, so it cannot be opened; it may not have been sent or copied whole. Please ask the sender for it again and compare the sizes.</translation>
    </message>
    <message>
        <source>แฟ้มที่เข้ารหัสนี้ถูกเปลี่ยนระหว่างทาง จึงเปิดไม่ได้ กรุณาขอให้หน่วยงานส่งใหม่ โดยแนบแฟ้มตามที่โปรแกรมเขียนหรือบีบอัดเป็น .zip ก่อนแนบ</source>
        <translation>This enclosed file was changed on its way, so it cannot be opened. Please ask the office to send it again, attached as the program wrote it or in a .zip.</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับขยายใหญ่ผิดปกติเมื่อเปิด จึงไม่เปิดต่อเพื่อความปลอดภัย</source>
        <translation>The file that came grows beyond measure when it is opened, so for safety it was not opened further</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับขาดหายไปบางส่วน การส่งหรือการคัดลอกไม่ครบ</source>
        <translation>Part of the file that came is missing: it was not sent or copied whole</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับตั้งรหัสผ่านไว้ จึงตรวจลายเซ็นและอ่านข้อมูลไม่ได้</source>
        <translation>The file that came has a password, so its signature and its data cannot be read</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับต้องใช้หน่วยความจำมากผิดปกติเมื่อเปิด อาจเสียหายหรือถูกเพิ่มเนื้อหา</source>
        <translation>The file that came needs unusually much memory; it may be damaged, or something was added</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับถูกบีบอัดด้วยชนิดที่โปรแกรมเปิดไม่ได้ (เช่น .rar หรือ .7z)</source>
        <translation>The file that came is compressed in a format that the program cannot open (such as .rar or .7z)</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับมาจากแฟ้มงานฝึกหัด จึงไม่รับเป็นข้อมูลจริง</source>
        <translation>The file that came is from a practice workspace, so it is not taken as real data</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับมีส่วนประกอบชื่อซ้ำกัน แต่ละโปรแกรมจึงอาจอ่านได้ต่างกัน และไม่ใช่แฟ้มตามที่โปรแกรมแผนสร้าง</source>
        <translation>The file that came has parts with the same name, so programs may read it differently, and it is not as the planning program writes files</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับมีส่วนประกอบมากผิดปกติ ไม่ใช่แฟ้มตามที่โปรแกรมแผนสร้าง</source>
        <translation>The file that came has unusually many parts and is not as the planning program writes files</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับมีเซลล์มากผิดปกติ มักเกิดจากการพิมพ์หรือวางข้อมูลเพิ่มใน Excel</source>
        <translation>The file that came has unusually many cells, mostly because something was typed or pasted in Excel</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับว่างเปล่า (0 ไบต์) การบันทึกหรือการแนบไม่สำเร็จ</source>
        <translation>The file that came is empty (0 bytes): saving or attaching it failed</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับสร้างด้วยโปรแกรมรุ่นใหม่กว่าที่ส่วนกลางใช้อยู่ ส่วนกลางจะปรับรุ่นโปรแกรมแล้วตรวจใหม่เอง</source>
        <translation>The file that came was made with a newer program than the centre uses; the centre will update its program and check again</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับอ่านไม่เสร็จในเวลาที่กำหนด อาจถูกเพิ่มเนื้อหาหรือซับซ้อนผิดปกติ</source>
        <translation>The file that came could not be read within the time allowed; something may have been added, or it is unusually complex</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับเข้ารหัสด้วยกุญแจที่ส่วนกลางไม่มี ชุดแผนที่หน่วยงานใช้อยู่อาจไม่ใช่ฉบับล่าสุด</source>
        <translation>The file that came is enclosed for a key that the centre does not have; the kit in use may not be the newest.</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับเป็น Excel รุ่นเก่า (.xls) ซึ่งโปรแกรมแผนไม่ได้สร้าง อาจถูกบันทึกเป็นแบบอื่นก่อนส่ง</source>
        <translation>The file that came is in the old Excel format (.xls), which the planning program does not write; it may have been saved as another type before it was sent</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับเป็นของรอบแผนอื่น ไม่ใช่รอบแผนที่กำลังรับ</source>
        <translation>The file that came is of another plan cycle, not of the one that is open</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับเป็นชนิดที่โปรแกรมของส่วนกลางยังไม่รู้จัก ส่วนกลางจะปรับรุ่นโปรแกรมแล้วตรวจใหม่เอง</source>
        <translation>The file that came is of a kind that the centre&apos;s program does not know yet; the centre will update its program and check again</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับเป็นชุดแผนหรือผลการพิจารณาที่ส่วนกลางออกให้ ไม่ใช่แฟ้มนำส่งของหน่วยงาน</source>
        <translation>The file that came is a kit or a return that the centre issued, not your submission</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับเป็นแฟ้มจริง แต่ส่งมาในช่วงฝึกหัด จึงไม่นับในการฝึก</source>
        <translation>The file that came is real but was sent during practice, so it does not count there</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับเป็นแฟ้มบีบอัดที่เปลี่ยนชื่อเป็น .xlsx สมุดงานอยู่ข้างในอีกชั้น</source>
        <translation>The file that came is an archive that was renamed to .xlsx; the workbook lies one layer deeper</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับเป็นแฟ้มบีบอัดที่ไม่มีสมุดงาน Excel อยู่ข้างใน อาจแนบผิดแฟ้ม</source>
        <translation>The file that came is an archive without an Excel workbook in it; the wrong file may have been attached</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับเสียหาย เปิดอ่านไม่ได้</source>
        <translation>The file that came is damaged and cannot be read</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับใหญ่กว่าที่โปรแกรมแผนสร้างมาก อาจมีการเพิ่มรูปภาพหรือแผ่นงานอื่น</source>
        <translation>The file that came is far larger than what the planning program writes; pictures or other sheets may have been added</translation>
    </message>
    <message>
        <source>แฟ้มที่ได้รับไม่ใช่แฟ้ม Excel (.xlsx) แม้ชื่อจะลงท้ายเช่นนั้น อาจแนบผิดแฟ้ม</source>
        <translation>The file that came is no Excel file (.xlsx) although its name ends like one; the wrong file may have been attached</translation>
    </message>
    <message>
        <source>แฟ้มนำส่ง</source>
        <translation>Submission</translation>
    </message>
    <message>
        <source>แฟ้มนำส่งอยู่ในอีเมลหรือแฟ้มบีบอัดที่ซ้อนกันหลายชั้นเกินไป</source>
        <translation>The submission lies in too many layers of e-mails or archives</translation>
    </message>
    <message>
        <source>แฟ้มนี้ขยายใหญ่ผิดปกติเมื่อเปิดจากแฟ้มบีบอัด จึงไม่รับ กรุณาขอแฟ้มที่ส่งออกจากโปรแกรมโดยตรง</source>
        <translation>This file grows beyond measure when it is unpacked, so it is not taken. Please ask for the file as the program exported it</translation>
    </message>
    <message>
        <source>แฟ้มนี้ขาดหายไปบางส่วน อาจส่งหรือคัดลอกมาไม่ครบ กรุณาขอแฟ้มใหม่จากผู้ส่ง และตรวจขนาดแฟ้มให้ตรงกัน</source>
        <translation>Part of this file is missing; it may not have been completely sent or copied. Ask the sender for a new file and compare the file sizes.</translation>
    </message>
    <message>
        <source>แฟ้มนี้คือ “{kind}” ซึ่งไม่ใช่แฟ้มที่รับตรงนี้</source>
        <translation>This file is a “{kind}”, which is not accepted here.</translation>
    </message>
    <message>
        <source>แฟ้มนี้จัดทำตามชุดแผนคนละฉบับกับที่ใช้อยู่ หลังรวมแล้วกรุณาดูผลตรวจอีกครั้ง</source>
        <translation>This file was made under another kit than the one in use. Please look at the check again after merging</translation>
    </message>
    <message>
        <source>แฟ้มนี้จัดทำตามชุดแผนที่ส่วนกลางไม่ได้ออก กรุณาให้หน่วยงานรับชุดแผนล่าสุดแล้วส่งออกใหม่</source>
        <translation>This file was prepared with a kit that the centre did not issue. Ask the office to receive the latest kit and export again.</translation>
    </message>
    <message>
        <source>แฟ้มนี้ตั้งรหัสผ่านไว้ (หรือเป็นแฟ้ม Office รุ่นเก่า) โปรแกรมจึงอ่านไม่ได้ กรุณาเปิดแฟ้มนี้ใน Excel เอารหัสผ่านออก แล้วบันทึกเป็น .xlsx ใหม่ หากเป็นแฟ้มนำส่ง ให้ใช้แฟ้มที่โปรแกรมส่งออกโดยไม่ตั้งรหัสผ่าน</source>
        <translation>This file has a password (or is an old Office file), so the program cannot read it. Open it in Excel, remove the password and save it as a new .xlsx. For a submission, use the file as exported by the program, without a password.</translation>
    </message>
    <message>
        <source>แฟ้มนี้ถูกบีบอัดซ้อนไว้ (zip) สมุดงานอยู่ข้างในอีกชั้น กรุณาแตกแฟ้มก่อน แล้วใช้แฟ้ม .xlsx ที่อยู่ข้างใน</source>
        <translation>This file is compressed (zip) with the workbook inside. Extract it first, then use the .xlsx file inside.</translation>
    </message>
    <message>
        <source>แฟ้มนี้ถูกบีบอัดโดยใส่รหัสผ่าน จึงเปิดไม่ได้ กรุณาแตกไฟล์ด้วยรหัสผ่านก่อน แล้วนำแฟ้มนำส่งเข้ามา</source>
        <translation>This file was compressed with a password and cannot be opened. Please unpack it with the password and take the submission in</translation>
    </message>
    <message>
        <source>แฟ้มนี้บีบอัดด้วยวิธีที่เปิดที่นี่ไม่ได้ กรุณาแตกไฟล์ก่อน แล้วนำแฟ้มนำส่งเข้ามา</source>
        <translation>This file is compressed in a way that cannot be opened here. Please unpack it and take the submission in</translation>
    </message>
    <message>
        <source>แฟ้มนี้มีส่วนประกอบชื่อซ้ำกัน แต่ละโปรแกรมจึงอาจอ่านได้ต่างกัน กรุณาเปิดแฟ้มนี้ใน Excel ตรวจข้อมูล แล้วบันทึกเป็น .xlsx ใหม่</source>
        <translation>This file has parts with the same name, so programs may read it differently. Open it in Excel, check the data and save it as a new .xlsx.</translation>
    </message>
    <message>
        <source>แฟ้มนี้มีส่วนประกอบมากผิดปกติ โปรแกรมจึงไม่เปิด กรุณาคัดลอกเฉพาะข้อมูลไปไว้ในสมุดงานใหม่ แล้วบันทึกเป็น .xlsx</source>
        <translation>This file has an unusual number of parts, so the program did not open it. Copy only the data to a new workbook and save it as .xlsx.</translation>
    </message>
    <message>
        <source>แฟ้มนี้มีเซลล์มากเกินไป มักเกิดจากมีข้อมูลหลงอยู่แถวหรือคอลัมน์ท้ายสุด กรุณาเปิดแฟ้มนี้ใน Excel กด Ctrl+End ลบแถวและคอลัมน์ที่เกินมา แล้วบันทึกเป็น .xlsx ใหม่</source>
        <translation>This file has too many cells, often because of stray data in the last rows or columns. Open it in Excel, press Ctrl+End, delete the extra rows and columns, and save it as a new .xlsx.</translation>
    </message>
    <message>
        <source>แฟ้มนี้รวมอยู่ในแผนของเครื่องนี้แล้ว ไม่มีอะไรต้องรวมอีก</source>
        <translation>This file is part of the plan on this computer already; there is nothing to merge</translation>
    </message>
    <message>
        <source>แฟ้มนี้ลงนามด้วยกุญแจ {fingerprint} ซึ่งถูกเพิกถอนหรือเป็นของหน่วยงานอื่น จึงไม่รวม กรุณาขอแฟ้มใหม่จากเพื่อนร่วมงาน</source>
        <translation>This file is signed with the key {fingerprint}, which was revoked or belongs to another office, so it is not merged. Please ask your colleague for a new file</translation>
    </message>
    <message>
        <source>แฟ้มนี้ลงนามด้วยกุญแจ {fingerprint} ซึ่งถูกเพิกถอนแล้ว รวมได้เพราะเครื่องนี้ยังไม่มีข้อมูล กรุณาตรวจให้แน่ใจว่าเป็นแฟ้มที่หน่วยงานส่งไว้เองก่อนเครื่องหาย</source>
        <translation>This file was signed with the key {fingerprint}, which is revoked. It can be merged because nothing was entered here yet. Make sure that it is a file your office itself sent before the computer was lost</translation>
    </message>
    <message>
        <source>แฟ้มนี้ลงนามด้วยกุญแจ {fingerprint} ซึ่งไม่ใช่กุญแจของส่วนกลางที่ยืนยันไว้ กรุณาโทรสอบถามส่วนกลางก่อนใช้</source>
        <translation>This file is signed with key {fingerprint}, which is not the confirmed key of the centre. Telephone the centre before using it.</translation>
    </message>
    <message>
        <source>แฟ้มนี้ว่างเปล่า (0 ไบต์) อาจบันทึกหรือส่งมาไม่สำเร็จ กรุณาขอแฟ้มใหม่จากผู้ส่ง</source>
        <translation>This file is empty (0 bytes); it may not have been saved or sent properly. Ask the sender for a new file.</translation>
    </message>
    <message>
        <source>แฟ้มนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า (รูปแบบ {schema}) โปรแกรมนี้อ่านได้ถึงรูปแบบ {ours} กรุณาปรับรุ่นโปรแกรมแล้วตรวจใหม่</source>
        <translation>This file was made by a newer version of the program (format {schema}); this one reads up to format {ours}. Update the program and check again.</translation>
    </message>
    <message>
        <source>แฟ้มนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า (แฟ้ม {file} เป็นรูปแบบ {version} โปรแกรมนี้รู้จักถึงรูปแบบ {own}) ให้ปรับปรุงโปรแกรมให้เป็นรุ่นล่าสุดแล้วเปิดใหม่ ข้อมูลในแฟ้มไม่ถูกแตะต้อง</source>
        <translation>This file was made by a newer version of the program ({file} has format {version}; this program knows up to format {own}). Update the program to the latest version and open it again. The data in the file was not touched.</translation>
    </message>
    <message>
        <source>แฟ้มนี้อยู่ลึกกว่า {most} ชั้นของอีเมลหรือแฟ้มบีบอัด จึงไม่เปิดต่อ กรุณาแตกไฟล์ก่อน แล้วนำแฟ้มนำส่งเข้ามา</source>
        <translation>This file lies deeper than {most} layers of e-mails or archives, so it is not opened further. Please unpack it and take the submission in</translation>
    </message>
    <message>
        <source>แฟ้มนี้เข้ารหัสด้วยกุญแจ {fingerprint} ซึ่งแฟ้มงานนี้ไม่มี อาจเข้ารหัสตามชุดแผนของส่วนกลางอื่นหรือแฟ้มงานเดิม กรุณาให้หน่วยงานรับชุดแผนล่าสุดแล้วส่งออกใหม่ หรือส่งแฟ้ม .xlsx โดยไม่เข้ารหัส</source>
        <translation>This file is enclosed for the key {fingerprint}, which this workspace does not have; the kit may be of another centre or of a former workspace. Please have the office read the newest kit and export again, or send the .xlsx without enclosing.</translation>
    </message>
    <message>
        <source>แฟ้มนี้เข้ารหัสด้วยโปรแกรมรุ่นใหม่กว่า กรุณาปรับรุ่นโปรแกรมแล้วนำแฟ้มเข้ามาใหม่</source>
        <translation>This file was enclosed by a newer version. Please update the program and take the file in again.</translation>
    </message>
    <message>
        <source>แฟ้มนี้เข้ารหัสไว้ให้ส่วนกลาง (กุญแจ {fingerprint}) เปิดได้เฉพาะในกล่องรับของส่วนกลาง ที่นี่จึงตรวจไม่ได้ แฟ้มไม่ได้ผิดปกติ กรุณาส่งต่อให้ส่วนกลาง</source>
        <translation>This file is enclosed for the centre (key {fingerprint}) and opens only in the centre&apos;s inbox, so it cannot be verified here. Nothing is wrong with it; please pass it on to the centre.</translation>
    </message>
    <message>
        <source>แฟ้มนี้เปิดแล้วบันทึกซ้ำด้วย {program} ลายเซ็น Office จึงหายไป ข้อมูลยังตรงกับที่ลงนาม ครั้งต่อไปกรุณาส่งแฟ้มที่ส่งออกจากโปรแกรมโดยไม่บันทึกซ้ำ</source>
        <translation>This file was opened and saved again with {program}, which removed its Office signature. The data are still those that were signed. Next time please send the exported file without saving it again.</translation>
    </message>
    <message>
        <source>แฟ้มนี้เปิดแล้วบันทึกซ้ำด้วยโปรแกรมอื่น ลายเซ็น Office จึงหายไป ข้อมูลยังตรงกับที่ลงนาม ครั้งต่อไปกรุณาส่งแฟ้มที่ส่งออกจากโปรแกรมโดยไม่บันทึกซ้ำ</source>
        <translation>This file was opened and saved again with another program, which removed its Office signature. The data are still those that were signed. Next time please send the exported file without saving it again.</translation>
    </message>
    <message>
        <source>แฟ้มนี้เป็น Excel รุ่นเก่า (.xls) โปรแกรมอ่านได้เฉพาะ .xlsx กรุณาเปิดแฟ้มนี้ใน Excel แล้วบันทึกเป็น .xlsx ใหม่</source>
        <translation>This file is from an old Excel (.xls); the program reads only .xlsx. Open it in Excel and save it as a new .xlsx.</translation>
    </message>
    <message>
        <source>แฟ้มนี้เป็นของ {office} แต่แฟ้มงานนี้เป็นของ {ours} รวมได้เฉพาะแฟ้มนำส่งของหน่วยงานเดียวกัน</source>
        <translation>This file belongs to {office}, but this workspace to {ours}. Only submissions of the same office can be merged</translation>
    </message>
    <message>
        <source>แฟ้มนี้เป็นของรอบแผน {cycle} แต่ที่นี่คือรอบแผน {ours} กรุณาเปิดแฟ้มงานของรอบแผนนั้น</source>
        <translation>This file is for plan cycle {cycle}, but this is plan cycle {ours}. Open the workspace of that cycle.</translation>
    </message>
    <message>
        <source>แฟ้มนี้เป็นแฟ้มจริง แต่แฟ้มงานนี้ใช้ฝึกหัด กรุณาเปิดแฟ้มงานจริงก่อน</source>
        <translation>This file is real, but this workspace is for practice. Open the real workspace first.</translation>
    </message>
    <message>
        <source>แฟ้มนี้เป็นแฟ้มบีบอัดที่ไม่มีสมุดงาน Excel อยู่ข้างใน กรุณาตรวจว่าเลือกแฟ้มถูกต้อง หากเป็นสมุดงานแบบอื่น ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx ใหม่</source>
        <translation>This compressed file has no Excel workbook inside. Check that you chose the right file. If it is another kind of workbook, open it in Excel and save it as a new .xlsx.</translation>
    </message>
    <message>
        <source>แฟ้มนี้เป็นแฟ้มฝึกหัด จึงไม่รับเป็นข้อมูลจริง</source>
        <translation>This is a practice file, so it is not accepted as real data.</translation>
    </message>
    <message>
        <source>แฟ้มนี้เล็กแต่ขยายออกแล้วใหญ่ผิดปกติ อาจเป็นแฟ้มที่ทำขึ้นเพื่อรบกวนเครื่อง โปรแกรมจึงไม่เปิด กรุณาสอบถามผู้ส่ง หากเป็นแฟ้มจริง ให้คัดลอกเฉพาะข้อมูลไปไว้ในสมุดงานใหม่</source>
        <translation>This file is small but unpacks to an unusual size; it may have been made to harm the PC, so the program did not open it. Ask the sender. If it is genuine, copy only the data to a new workbook.</translation>
    </message>
    <message>
        <source>แฟ้มนี้เสียหาย โปรแกรมอ่านไม่ได้ กรุณาขอแฟ้มใหม่จากผู้ส่ง หรือหากเปิดใน Excel ได้ ให้เปิดแฟ้มนี้ใน Excel แล้วบันทึกเป็น .xlsx ใหม่</source>
        <translation>This file is damaged and cannot be read. Ask the sender for a new file; or, if Excel can open it, open it there and save it as a new .xlsx.</translation>
    </message>
    <message>
        <source>แฟ้มนี้ในแฟ้มบีบอัดเสีย อ่านไม่ได้ แฟ้มอื่นรับตามปกติ กรุณาขอเฉพาะแฟ้มนี้ใหม่</source>
        <translation>This file in the archive is damaged and cannot be read; the others are taken as usual. Please ask for this one again</translation>
    </message>
    <message>
        <source>แฟ้มนี้ใหญ่เกินกว่าที่โปรแกรมจะเปิดได้อย่างปลอดภัย กรุณาลบรูปภาพและแผ่นงานที่ไม่ใช้ หรือแบ่งเป็นหลายแฟ้ม แล้วบันทึกเป็น .xlsx ใหม่</source>
        <translation>This file is too large to open safely. Delete the pictures and sheets not used, or split it into several files, and save it as a new .xlsx.</translation>
    </message>
    <message>
        <source>แฟ้มนี้ไม่ใช่กุญแจออกใบรับรองของส่วนกลาง กรุณาเลือกสำเนากุญแจออกใบรับรองที่บันทึกไว้</source>
        <translation>This file is not an authority key of the centre. Choose one of the stored copies</translation>
    </message>
    <message>
        <source>แฟ้มนี้ไม่ใช่แฟ้ม Excel แบบ .xlsx แม้ชื่อจะลงท้ายเช่นนั้น กรุณาเปิดแฟ้มนี้ใน Excel แล้วบันทึกเป็น .xlsx ใหม่ หากเป็นอีเมล ให้บันทึกแฟ้มแนบออกมาก่อน</source>
        <translation>This file is not an .xlsx Excel file, although its name ends so. Open it in Excel and save it as a new .xlsx. If it is an e-mail, save the attachment first.</translation>
    </message>
    <message>
        <source>แฟ้มบีบอัด (.zip) ที่ได้รับเสีย เปิดไม่ได้</source>
        <translation>The archive (.zip) that came is damaged and cannot be opened</translation>
    </message>
    <message>
        <source>แฟ้มบีบอัดชนิด {kind} เปิดที่นี่ไม่ได้ กรุณาแตกไฟล์ก่อน แล้วนำแฟ้มนำส่ง (.xlsx) ข้างในเข้ามา หรือบีบอัดใหม่เป็น .zip</source>
        <translation>Archives of type {kind} cannot be opened here. Please unpack it and take the submissions (.xlsx) in, or compress them again as .zip</translation>
    </message>
    <message>
        <source>แฟ้มบีบอัดที่ได้รับใช้วิธีบีบอัดที่โปรแกรมเปิดไม่ได้</source>
        <translation>The archive that came is compressed in a way that the program cannot open</translation>
    </message>
    <message>
        <source>แฟ้มบีบอัดที่ได้รับใส่รหัสผ่านไว้ จึงเปิดไม่ได้ แฟ้มนำส่งลงนามไว้แล้ว ไม่จำเป็นต้องใส่รหัสผ่าน</source>
        <translation>The archive that came has a password and cannot be opened. Submissions are signed and need no password</translation>
    </message>
    <message>
        <source>แฟ้มบีบอัดที่ได้รับไม่มีแฟ้มนำส่ง (.xlsx) อยู่ข้างใน</source>
        <translation>The archive that came has no submission (.xlsx) in it</translation>
    </message>
    <message>
        <source>แฟ้มบีบอัดนี้เสียหรือไม่ใช่ .zip จึงเปิดไม่ได้ กรุณาขอให้ผู้ส่งบีบอัดและส่งใหม่</source>
        <translation>This archive is damaged or no .zip and cannot be opened. Please ask the sender to compress and send it again</translation>
    </message>
    <message>
        <source>แฟ้มบีบอัดนี้ไม่มีแฟ้มนำส่ง (.xlsx) อยู่ข้างใน กรุณาตรวจแฟ้มเดิม</source>
        <translation>This archive has no submission (.xlsx) in it. Please look at the file itself</translation>
    </message>
    <message>
        <source>แฟ้มฝึกหัด</source>
        <translation>Practice file</translation>
    </message>
    <message>
        <source>แฟ้มระบุว่าเป็นของ {office} แต่ลงนามด้วยกุญแจของ {owner} จึงยังไม่รับ กรุณาสอบถามทั้งสองหน่วยงาน</source>
        <translation>The file says it is from {office}, but it is signed with the key of {owner}, so it was not accepted. Ask both offices.</translation>
    </message>
    <message>
        <source>แฟ้มระบุว่าเป็นของหน่วยงานหนึ่ง แต่ลงนามด้วยกุญแจของอีกหน่วยงานหนึ่ง</source>
        <translation>The file says that it is of one office but was signed with the key of another</translation>
    </message>
    <message>
        <source>แฟ้มสำรองใช้ไม่ได้ เพราะข้อมูลไม่ครบถ้วน: {detail} แฟ้มสำรองเดิมยังอยู่ครบ ให้เลือกแฟ้มสำรองฉบับก่อนหน้า</source>
        <translation>The backup cannot be used, because its data is not complete: {detail}. The backup itself was not changed. Choose an earlier backup.</translation>
    </message>
    <message>
        <source>แฟ้มเข้ารหัสที่ได้รับขาดหายไปบางส่วน การส่งหรือการคัดลอกไม่ครบ</source>
        <translation>Part of the enclosed file that came is missing; it was not sent or copied whole.</translation>
    </message>
    <message>
        <source>แฟ้มเข้ารหัสที่ได้รับถูกเปลี่ยนระหว่างทาง จึงเปิดไม่ได้</source>
        <translation>The enclosed file that came was changed on its way and cannot be opened.</translation>
    </message>
    <message>
        <source>แยกช่องจำนวนและหน่วย</source>
        <translation>Quantity and units in cells of their own</translation>
    </message>
    <message>
        <source>แยกตัวคูณออกเป็น {count} ช่อง</source>
        <translation>Factors put into separate cells: {count}</translation>
    </message>
    <message>
        <source>แหล่งเงิน</source>
        <translation>Sources of money</translation>
    </message>
    <message>
        <source>แหล่งเงินคือ “{source}” แต่มีจำนวนเงิน {amount} บาท</source>
        <translation>The source of money is “{source}”, but there is an amount of {amount} baht.</translation>
    </message>
    <message>
        <source>แหล่งเงินไม่ใช้งบประมาณแต่มีเงิน</source>
        <translation>Money although the source is “No budget”</translation>
    </message>
    <message>
        <source>แห่งที่พบ: {places}</source>
        <translation>Found at: {places}</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โครงการ กิจกรรม หรือตัวชี้วัดนี้มีค่าอื่นอยู่แล้ว จึงไม่ใช้ค่านี้</source>
        <translation>This project, activity or KPI already has another value, so this one is not used</translation>
    </message>
    <message>
        <source>โครงการ “{name}”</source>
        <translation>project “{name}”</translation>
    </message>
    <message>
        <source>โครงการของรายการนี้ไม่นับในแผน (ลบหรือไม่บรรจุ)</source>
        <translation>This line&apos;s project does not count in the plan (deleted or left out)</translation>
    </message>
    <message>
        <source>โครงการดำเนินการปี {start}-{end} ไม่ตรงกับรอบแผน พ.ศ. {first}-{last} แม้แต่ปีเดียว</source>
        <translation>The project years {start}-{end} share no year with plan cycle B.E. {first}-{last}.</translation>
    </message>
    <message>
        <source>โครงการต่อเนื่องต้องอ้างถึงโครงการเดิม</source>
        <translation>A continued project must name the former one</translation>
    </message>
    <message>
        <source>โครงการต้องอยู่ใต้แผนงาน</source>
        <translation>A project belongs to a programme</translation>
    </message>
    <message>
        <source>โครงการที่ยกมาจากปีก่อนมีค่าที่ยังไม่ยืนยัน {count} ค่า</source>
        <translation>The project carried over from last year has {count} values that are not confirmed</translation>
    </message>
    <message>
        <source>โครงการที่ลบต้องมีเหตุผล</source>
        <translation>A deleted project needs a reason</translation>
    </message>
    <message>
        <source>โครงการที่ไม่ระบุพื้นที่นับตามที่ตั้งของหน่วยงาน</source>
        <translation>Projects without areas count at their office&apos;s seat</translation>
    </message>
    <message>
        <source>โครงการนี้มีผลนี้อยู่แล้ว และไม่มีอะไรเปลี่ยน</source>
        <translation>This has been decided on the project already, and nothing changed since</translation>
    </message>
    <message>
        <source>โครงการนี้ยังไม่มีผลการพิจารณา จึงไม่มีอะไรให้เลิก</source>
        <translation>Nothing has been decided on this project, so there is nothing to take back</translation>
    </message>
    <message>
        <source>โครงการนี้เคยนำส่งแล้ว จึงต้องระบุเหตุผลที่ลบ เพื่อให้ส่วนกลางทราบ ให้พิมพ์เหตุผลแล้วลบอีกครั้ง</source>
        <translation>This project has been submitted before, so the centre must be told why it is deleted. Type the reason and delete it again.</translation>
    </message>
    <message>
        <source>โครงการนี้เปลี่ยนไปหลังจากที่ท่านเปิดดู จึงยังไม่บันทึกผล กรุณาดูฉบับล่าสุดแล้วพิจารณาใหม่</source>
        <translation>This project changed after you opened it, so nothing was recorded. Look at the newest revision and decide again</translation>
    </message>
    <message>
        <source>โครงการมียุทธศาสตร์ชาติหลัก {count} ด้าน</source>
        <translation>The project has {count} primary national strategies.</translation>
    </message>
    <message>
        <source>โครงการยังไม่มีกลุ่มเป้าหมาย</source>
        <translation>The project has no target group yet.</translation>
    </message>
    <message>
        <source>โครงการยังไม่มีกิจกรรม</source>
        <translation>The project has no activities yet.</translation>
    </message>
    <message>
        <source>โครงการยังไม่มีตัวชี้วัดเชิงคุณภาพ</source>
        <translation>The project has no quality KPI yet.</translation>
    </message>
    <message>
        <source>โครงการยังไม่มีตัวชี้วัดเชิงปริมาณ</source>
        <translation>The project has no quantity KPI yet.</translation>
    </message>
    <message>
        <source>โครงการยังไม่มีผลผลิต</source>
        <translation>The project has no outputs yet.</translation>
    </message>
    <message>
        <source>โครงการยังไม่มีผลลัพธ์</source>
        <translation>The project has no outcomes yet.</translation>
    </message>
    <message>
        <source>โครงการยังไม่มีพื้นที่ดำเนินการ</source>
        <translation>The project has no area of operation yet.</translation>
    </message>
    <message>
        <source>โครงการยังไม่มีวัตถุประสงค์</source>
        <translation>The project has no objectives yet.</translation>
    </message>
    <message>
        <source>โครงการยังไม่เชื่อมโยงแผนแม่บทภายใต้ยุทธศาสตร์ชาติ</source>
        <translation>The project has no link to a master plan under the National Strategy yet.</translation>
    </message>
    <message>
        <source>โครงการยังไม่ได้วิเคราะห์ความเสี่ยง</source>
        <translation>The project has no risk analysis yet.</translation>
    </message>
    <message>
        <source>โครงการยังไม่ได้เลือกยุทธศาสตร์ชาติหลัก</source>
        <translation>The project has no primary national strategy yet.</translation>
    </message>
    <message>
        <source>โครงการหายไป</source>
        <translation>Project missing</translation>
    </message>
    <message>
        <source>โครงการอยู่นอกรอบแผน</source>
        <translation>Project outside the plan cycle</translation>
    </message>
    <message>
        <source>โครงการเชื่อมโยง “{name}” {count} ครั้ง</source>
        <translation>The project links to “{name}” {count} times.</translation>
    </message>
    <message>
        <source>โครงการเปลี่ยนไปหลังจากที่เห็นชอบ ส่วนกลางจึงพิจารณาใหม่</source>
        <translation>The project changed after it was approved, so the centre reviews it again</translation>
    </message>
    <message>
        <source>โครงการใช้งบประมาณ แต่ยังไม่มีคำของบประมาณ</source>
        <translation>The project uses a budget, but has no budget request yet.</translation>
    </message>
    <message>
        <source>โครงการใช้งบประมาณแต่ไม่มีคำของบประมาณ</source>
        <translation>Project with a budget but no budget request</translation>
    </message>
    <message>
        <source>โครงการไม่มีกลุ่มเป้าหมาย</source>
        <translation>Project without a target group</translation>
    </message>
    <message>
        <source>โครงการไม่มีกิจกรรม</source>
        <translation>Project without activities</translation>
    </message>
    <message>
        <source>โครงการไม่มีความเสี่ยง</source>
        <translation>Project without risks</translation>
    </message>
    <message>
        <source>โครงการไม่มีผลผลิต</source>
        <translation>Project without outputs</translation>
    </message>
    <message>
        <source>โครงการไม่มีผลลัพธ์</source>
        <translation>Project without outcomes</translation>
    </message>
    <message>
        <source>โครงการไม่มีพื้นที่ดำเนินการ</source>
        <translation>Project without an area of operation</translation>
    </message>
    <message>
        <source>โครงการไม่มีวัตถุประสงค์</source>
        <translation>Project without objectives</translation>
    </message>
    <message>
        <source>โครงการไม่ใช้งบประมาณแต่มีคำของบประมาณ</source>
        <translation>Project without a budget but with a budget request</translation>
    </message>
    <message>
        <source>โครงสร้างแฟ้มเสียหาย ({place}) ให้กู้คืนจากแฟ้มสำรองล่าสุด</source>
        <translation>The structure of the file is damaged ({place}). Restore the latest backup.</translation>
    </message>
    <message>
        <source>โดยไม่ซ้ำกัน</source>
        <translation>all different</translation>
    </message>
    <message>
        <source>โทรยืนยันกุญแจ</source>
        <translation>Confirm key by telephone</translation>
    </message>
    <message>
        <source>โปรแกรมตารางคำนวณเก็บร้อยละเป็นเศษส่วน ค่า {text} หมายถึงร้อยละ {value} ใช่หรือไม่</source>
        <translation>Spreadsheets hold percentages as fractions. Does {text} mean {value} per cent?</translation>
    </message>
    <message>
        <source>โปรแกรมอื่นกำลังใช้แฟ้ม {file} อยู่ ให้ปิดโปรแกรมนั้นก่อน หรือเปิดแบบอ่านอย่างเดียว</source>
        <translation>Another program is using {file}. Close that program first, or open the file read-only.</translation>
    </message>
    <message>
        <source>โปรแกรมอื่นหรือหน้าต่างอื่น</source>
        <translation>another program or window</translation>
    </message>
    <message>
        <source>โฟลเดอร์นี้ถูกส่งขึ้นคลาวด์โดยอัตโนมัติ (เช่น OneDrive, Google Drive, Dropbox) แฟ้มข้อมูลอาจถูกแทนที่ด้วยรุ่นเก่าหรือแยกเป็นสองแฟ้ม กรุณาเก็บแฟ้มข้อมูลไว้ในโฟลเดอร์อื่นของเครื่องนี้</source>
        <translation>This folder is copied to the cloud automatically (by OneDrive, Google Drive or Dropbox, for example). The workspace may be replaced by an older version or split in two. Keep it in another folder of this PC.</translation>
    </message>
    <message>
        <source>โฟลเดอร์นี้อยู่บนเครือข่าย แฟ้มข้อมูลอาจเสียหายเมื่อเครือข่ายสะดุดหรือมีผู้เปิดพร้อมกัน กรุณาเก็บแฟ้มข้อมูลไว้ในเครื่องนี้</source>
        <translation>This folder is on a network. The workspace may be damaged when the network falters or several people open it at once. Keep it on this PC.</translation>
    </message>
    <message>
        <source>โฟลเดอร์นี้อยู่ในแฟลชไดรฟ์หรือไดรฟ์ที่ถอดได้ ข้อมูลอาจหายเมื่อถอดไดรฟ์ขณะทำงาน กรุณาเก็บแฟ้มข้อมูลไว้ในเครื่องนี้ แล้วใช้แฟลชไดรฟ์เฉพาะรับส่งแฟ้ม</source>
        <translation>This folder is on a flash drive or other removable drive. Data may be lost if the drive is removed while in use. Keep the workspace on this PC, and use flash drives only to pass on files.</translation>
    </message>
    <message>
        <source>โอนมาจาก {office}</source>
        <translation>Transferred from {office}</translation>
    </message>
    <message>
        <source>โอนโครงการ</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>โอนโครงการ {project} จาก {office} ไม่ได้ เพราะโครงการไม่อยู่ในแผนของหน่วยงานนี้แล้ว หรือหน่วยงานลบแล้ว</source>
        <translation>Project {project} cannot be transferred from {office}: it is no longer in the plan of that office, or the office deleted it</translation>
    </message>
    <message>
        <source>โอนไป {office}</source>
        <translation>Transferred to {office}</translation>
    </message>
    <message>
        <source>ใกล้หมดอายุ</source>
        <translation>Ends soon</translation>
    </message>
    <message>
        <source>ใช้งาน</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>ใช้ชื่อกิจกรรมหรือโครงการเป็นชื่อรายการ {count} รายการ</source>
        <translation>Activity or project name used as the item name. Budget lines: {count}</translation>
    </message>
    <message>
        <source>ใช้ตั้งแต่ปี พ.ศ. {first}</source>
        <translation>In force from B.E. {first}</translation>
    </message>
    <message>
        <source>ใช้ถึงปี พ.ศ. {last}</source>
        <translation>In force until B.E. {last}</translation>
    </message>
    <message>
        <source>ใช้ปี พ.ศ. {first}-{last}</source>
        <translation>In force B.E. {first}-{last}</translation>
    </message>
    <message>
        <source>ใช้เมื่อค่าเป้าหมายไม่ใช่ตัวเลข เช่น ผ่าน หรือ ระดับ 5</source>
        <translation>For targets that are not numbers, such as “passed” or “level 5”</translation>
    </message>
    <message>
        <source>ใช้ได้</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>ใช้ได้ถึง {day}</source>
        <translation>Valid until {day}</translation>
    </message>
    <message>
        <source>ใช้ได้ถึง {day} ต่ออายุตอนนี้ไม่ต้องโทรยืนยัน ถ้าเลยวันนี้ต้องสร้างกุญแจใหม่และโทรยืนยันอีกครั้ง</source>
        <translation>Valid until {day}. A renewal now needs no call; after that day a new key has to be confirmed by telephone</translation>
    </message>
    <message>
        <source>ใช้ได้ถึง {day} แฟ้มที่ส่งหลังจากนั้นส่วนกลางไม่รับ สร้างกุญแจใหม่แล้วส่งบัตรใหม่</source>
        <translation>Valid until {day}. Files sent after that are not taken. Make a new key and send a new card</translation>
    </message>
    <message>
        <source>ใน Outlook เลือกรูปแบบข้อความเป็น “ข้อความธรรมดา” (Plain Text) หรือ HTML แทน Rich Text แล้วแนบแฟ้มนำส่ง (.xlsx) ส่งใหม่</source>
        <translation>In Outlook choose Plain Text or HTML as the message format instead of Rich Text, attach the submission (.xlsx) and send again</translation>
    </message>
    <message>
        <source>ในทะเบียน</source>
        <translation>In the register</translation>
    </message>
    <message>
        <source>ในแฟ้มที่เข้ารหัสนี้มีแฟ้มเข้ารหัสอีกชั้น ซึ่งโปรแกรมไม่ได้สร้าง จึงไม่เปิดต่อ กรุณาขอให้หน่วยงานส่งออกแฟ้มใหม่จากโปรแกรม</source>
        <translation>Inside this enclosed file lies another one, which the program did not make, so it is not opened further. Please ask the office to export a new file from the program.</translation>
    </message>
    <message>
        <source>ในแฟ้มเข้ารหัสที่ได้รับมีแฟ้มเข้ารหัสอีกชั้น ซึ่งโปรแกรมแผนไม่ได้สร้าง</source>
        <translation>Inside the enclosed file that came lies another one, which the program did not make.</translation>
    </message>
    <message>
        <source>ใบรับรองของผู้ลงนามในแฟ้มที่ได้รับอ่านไม่ได้</source>
        <translation>The signer&apos;s certificate in the file that came cannot be read</translation>
    </message>
    <message>
        <source>ใบรับรองนี้เป็นของกุญแจอีกดอกหนึ่ง จึงใช้กับกุญแจนี้ไม่ได้ กรุณาเลือกใบรับรองที่ออกให้กุญแจนี้</source>
        <translation>This certificate is of another key and cannot be used with this one. Choose the certificate that was issued for this key</translation>
    </message>
    <message>
        <source>ใบรับรองนี้ไม่ได้เป็นของกุญแจ RSA 3072 บิตขึ้นไป จึงออกใบรับรองให้ไม่ได้ กรุณาให้หน่วยงานสร้างกุญแจใหม่ในโปรแกรม</source>
        <translation>This certificate is not of an RSA key of 3072 bits or more, so none can be issued for it. Let the office make a new key in the program</translation>
    </message>
    <message>
        <source>ใบรับรองเสียหาย อ่านไม่ได้ กรุณาขอบัตรประจำหน่วยงานฉบับใหม่จากหน่วยงานเจ้าของ</source>
        <translation>The certificate is damaged and cannot be read. Ask the office it belongs to for a new office card.</translation>
    </message>
    <message>
        <source>ให้ {project} ของ {office} อยู่ระหว่างพิจารณา</source>
        <translation>Put {project} of {office} under review</translation>
    </message>
    <message>
        <source>ให้ความเห็น</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>ให้แฟ้ม “{file}” กลับมารอจัดการ</source>
        <translation>Let the file “{file}” wait again</translation>
    </message>
    <message>
        <source>ได้รับฉบับนี้แล้ว ไม่มีอะไรเปลี่ยน</source>
        <translation>This revision came before; nothing changes</translation>
    </message>
    <message>
        <source>ได้รับซ้ำ</source>
        <translation>Came again</translation>
    </message>
    <message>
        <source>ได้รับบัตรประจำหน่วยงาน {verdict}</source>
        <translation>The office&apos;s card came: {verdict}</translation>
    </message>
    <message>
        <source>ได้รับแฟ้ม</source>
        <translation>File came</translation>
    </message>
    <message>
        <source>ได้รับแฟ้ม {file} {verdict}</source>
        <translation>The file {file} came: {verdict}</translation>
    </message>
    <message>
        <source>ได้รับแฟ้ม {file} ซ้ำ ข้อมูลตรงกับที่มีอยู่ จึงไม่มีอะไรเปลี่ยน</source>
        <translation>The file {file} came again; its data are known, so nothing changed</translation>
    </message>
    <message>
        <source>ได้รับแฟ้มนำส่งฉบับที่ {number} {verdict}</source>
        <translation>Submission {number} came: {verdict}</translation>
    </message>
    <message>
        <source>ได้รับแล้ว</source>
        <translation>Already received</translation>
    </message>
    <message>
        <source>ไตรมาสสุดท้าย</source>
        <translation>last quarter</translation>
    </message>
    <message>
        <source>ไปช่องขวา หรือช่องซ้าย</source>
        <translation>Go to the cell at the right, or at the left</translation>
    </message>
    <message>
        <source>ไปช่องถัดไป หรือช่องก่อน</source>
        <translation>Go to the next field, or back</translation>
    </message>
    <message>
        <source>ไปดูแฟ้มที่กักไว้</source>
        <translation>Go to the held-back files</translation>
    </message>
    <message>
        <source>ไปตัดสินค่าเสนอ</source>
        <translation>Go to the proposals</translation>
    </message>
    <message>
        <source>ไปที่รายละเอียดของแถว</source>
        <translation>Go to the details of the row</translation>
    </message>
    <message>
        <source>ไปที่โครงการ ตัวชี้วัด หรือรายการใดก็ได้ โดยพิมพ์ชื่อ</source>
        <translation>Go to any project, KPI or line by typing its name</translation>
    </message>
    <message>
        <source>ไปพิจารณา</source>
        <translation>Go to the review</translation>
    </message>
    <message>
        <source>ไปพิจารณาใหม่</source>
        <translation>Review again</translation>
    </message>
    <message>
        <source>ไปมุมมองถัดไป</source>
        <translation>To the next view</translation>
    </message>
    <message>
        <source>ไปยืนยันกุญแจ</source>
        <translation>Go and confirm the key</translation>
    </message>
    <message>
        <source>ไปรวมในกล่องรับ</source>
        <translation>Merge in the inbox</translation>
    </message>
    <message>
        <source>ไปส่วนถัดไป หรือส่วนก่อนของแบบฟอร์ม</source>
        <translation>Go to the next section of the form, or back</translation>
    </message>
    <message>
        <source>ไปส่วนถัดไปของหน้าต่าง หรือออกจากตาราง</source>
        <translation>Go to the next part of the window, or leave a grid</translation>
    </message>
    <message>
        <source>ไปส่วนที่ 1 ถึง 6 ของโครงการ</source>
        <translation>To parts 1 to 6 of the project</translation>
    </message>
    <message>
        <source>ไปหน้าที่ 1 ถึง 8 ตามลำดับทางซ้าย</source>
        <translation>Go to pages 1 to 8 in the order at the left</translation>
    </message>
    <message>
        <source>ไปหน้าใดก็ได้ โดยพิมพ์ชื่อ</source>
        <translation>Go to any page by typing its name</translation>
    </message>
    <message>
        <source>ไปออกผลการพิจารณา</source>
        <translation>Go and issue the return</translation>
    </message>
    <message>
        <source>ไปเลือกฉบับ</source>
        <translation>Go and choose the revision</translation>
    </message>
    <message>
        <source>ไปแถวถัดไป หรือแถวก่อน (กล่องรับ พิจารณา และแผนรวม)</source>
        <translation>To the next row or the one before (inbox, review and merged plan)</translation>
    </message>
    <message>
        <source>ไฟล์ที่ได้รับใหญ่เกินที่ส่วนกลางรับได้ แฟ้มนำส่งตามปกติมีขนาดไม่ถึง 1 ล้านไบต์</source>
        <translation>The file that came is larger than the centre accepts; a usual submission has less than 1 million bytes</translation>
    </message>
    <message>
        <source>ไฟล์นี้มีแต่ใบรับรอง ไม่มีกุญแจส่วนตัว จึงใช้ลงนามไม่ได้ กรุณาส่งออกใหม่โดยเลือกให้รวมกุญแจส่วนตัว (export private key)</source>
        <translation>This file has a certificate but no private key, so it cannot sign. Export it again with the private key included</translation>
    </message>
    <message>
        <source>ไฟล์นี้อ่านเป็นใบรับรองพร้อมกุญแจ (.p12 หรือ .pfx) ไม่ได้ กรุณาเลือกไฟล์ที่ได้จากผู้ให้บริการใบรับรอง หรือขอส่งออกใหม่</source>
        <translation>This file cannot be read as a certificate with its key (.p12 or .pfx). Choose the file from your provider, or ask for a new export</translation>
    </message>
    <message>
        <source>ไฟล์นี้เปิดได้ แต่ไม่ใช่แฟ้มที่โปรแกรมนี้สร้าง เพราะไม่มีแผ่นงาน “ตราประทับ” กรุณาเลือกแฟ้มที่ส่งออกจากโปรแกรม</source>
        <translation>This file opens, but it was not made by this program, because it has no seal sheet. Choose a file exported from the program.</translation>
    </message>
    <message>
        <source>ไฟล์นี้เป็นอีเมลแบบของ Outlook (.msg) ซึ่งเปิดที่นี่ไม่ได้ กรุณาเปิดใน Outlook บันทึกไฟล์แนบ แล้วนำไฟล์แนบเข้ามาแทน</source>
        <translation>This is an e-mail in Outlook&apos;s own format (.msg), which cannot be opened here. Please open it in Outlook, save the attachment and take that in instead</translation>
    </message>
    <message>
        <source>ไฟล์นี้ไม่มีใบรับรองที่ตรงกับกุญแจส่วนตัว จึงใช้ลงนามไม่ได้ กรุณาขอไฟล์ที่มีทั้งใบรับรองและกุญแจจากผู้ให้บริการ</source>
        <translation>This file has no certificate that fits the private key, so it cannot sign. Ask the provider for a file with both</translation>
    </message>
    <message>
        <source>ไฟล์เปลี่ยนไประหว่างที่อ่าน</source>
        <translation>The file changed while it was being read.</translation>
    </message>
    <message>
        <source>ไฟล์แนบถูก Outlook ห่อไว้ใน winmail.dat ซึ่งเปิดที่นี่ไม่ได้ กรุณาเปิดอีเมลใน Outlook บันทึกไฟล์แนบ หรือขอให้หน่วยงานส่งใหม่เป็นข้อความธรรมดา (Plain Text)</source>
        <translation>Outlook wrapped the attachment in winmail.dat, which cannot be opened here. Please open the e-mail in Outlook and save the attachment, or ask the office to send it again as Plain Text</translation>
    </message>
    <message>
        <source>ไฟล์ใหญ่ {size} ล้านไบต์ เกินที่รับได้ ({most} ล้านไบต์) กรุณาตรวจว่าเป็นแฟ้มที่ส่งออกจากโปรแกรม</source>
        <translation>The file has {size} million bytes, more than is accepted ({most} million bytes). Check that it was exported from the program.</translation>
    </message>
    <message>
        <source>ไม่ตรงกัน</source>
        <translation>differ</translation>
    </message>
    <message>
        <source>ไม่น้อยกว่า {least}</source>
        <translation>at least {least}</translation>
    </message>
    <message>
        <source>ไม่บรรจุ {project} ของ {office} ในแผน</source>
        <translation>Left {project} of {office} out of the plan</translation>
    </message>
    <message>
        <source>ไม่บรรจุในแผน</source>
        <translation>Not included in the plan</translation>
    </message>
    <message>
        <source>ไม่พบ “{text}” ในบัญชีของช่อง{field} โปรดเลือกจากรายการ</source>
        <translation>“{text}” is not in the list for “{field}”. Choose from the list.</translation>
    </message>
    <message>
        <source>ไม่พบ “{text}” ในบัญชีหมวดรายจ่าย โปรดเลือกหมวดรายจ่ายเอง</source>
        <translation>“{text}” is not in the list of expense categories. Choose the category yourself.</translation>
    </message>
    <message>
        <source>ไม่พบ{field} “{text}” ในแผนนี้ โปรดเลือกจากรายการหรือเพิ่มก่อน</source>
        <translation>{field} “{text}” is not in this plan. Choose from the list, or add it first.</translation>
    </message>
    <message>
        <source>ไม่พบการเปลี่ยนแปลงที่วางไว้ หรือมีผลไปแล้วกับชุดแผน กรุณาดูรายการล่าสุด</source>
        <translation>The planned change was not found, or is in effect with a kit already. Please look at the newest list</translation>
    </message>
    <message>
        <source>ไม่พบข้อมูลรหัส {record} ในตาราง {table} ของ {office} ในฉบับที่รวมแล้ว กรุณาตรวจรหัสหรือหน่วยงาน</source>
        <translation>Record {record} in table {table} of {office} is not in the applied revision. Check the ID or the office.</translation>
    </message>
    <message>
        <source>ไม่พบความเห็นรหัส {comment} กรุณาเลือกจากรายการอีกครั้ง</source>
        <translation>There is no comment {comment}. Choose it from the list again</translation>
    </message>
    <message>
        <source>ไม่พบค่าเสนอรหัส {amendment} กรุณาเลือกจากรายการค่าเสนออีกครั้ง</source>
        <translation>Amendment {amendment} was not found. Choose it from the list of amendments again.</translation>
    </message>
    <message>
        <source>ไม่พบฉบับที่นำส่งนี้ในแฟ้มงาน ให้เลือกจากหน้าประวัติอีกครั้ง</source>
        <translation>This submission is not in the workspace. Choose it from the history page again.</translation>
    </message>
    <message>
        <source>ไม่พบตารางที่มีหัวคอลัมน์ “รหัส” หรือ “รายการ” กับชั้นวงเงิน ให้ส่งออกแบบตารางจากแผนรวมแล้วกรอกในแฟ้มนั้น</source>
        <translation>No table with the headings “รหัส” or “รายการ” and amount layers was found. Export the table from the merged plan and fill that in</translation>
    </message>
    <message>
        <source>ไม่พบตารางที่อ่านได้ หรือไม่ได้จับคู่คอลัมน์ของแผ่นงานนี้</source>
        <translation>No readable table was found, or the columns of this sheet are not mapped.</translation>
    </message>
    <message>
        <source>ไม่พบบัตรประจำหน่วยงานของ {office} ที่มีลายนิ้วมือ {fingerprint} กรุณารับบัตรเข้ากล่องรับก่อน แล้วโทรยืนยันลายนิ้วมือ</source>
        <translation>No office card of {office} with fingerprint {fingerprint} was found. Receive the card in the inbox first, then confirm the fingerprint by telephone.</translation>
    </message>
    <message>
        <source>ไม่พบรหัสของ “{name}”</source>
        <translation>No code was found for “{name}”</translation>
    </message>
    <message>
        <source>ไม่พบระเบียนที่ถูกลบนี้ในประวัติ ให้เปิดหน้าประวัติใหม่อีกครั้ง</source>
        <translation>This deleted record is not in the history. Open the history page again.</translation>
    </message>
    <message>
        <source>ไม่พบระเบียนนี้ อาจถูกลบไปแล้ว ให้เปิดหน้านี้ใหม่อีกครั้ง</source>
        <translation>This record was not found; it may have been deleted. Open this page again.</translation>
    </message>
    <message>
        <source>ไม่พบรายการงบประมาณรหัส {line} ของ {office} ในแผนรวม</source>
        <translation>There is no budget line {line} of {office} in the merged plan</translation>
    </message>
    <message>
        <source>ไม่พบรายการที่พิมพ์รหัส {pool} กรุณาเลือกจากตารางอีกครั้ง</source>
        <translation>There is no printed line {pool}. Please choose from the table again</translation>
    </message>
    <message>
        <source>ไม่พบลายนิ้วมือที่พิมพ์ในแฟ้มที่ส่วนกลางออกไป {count} แฟ้ม เช่น {file} ท้ายสมุดบันทึกอาจถูกตัดหรือเขียนใหม่ ให้เทียบกับสำเนาสำรอง</source>
        <translation>The fingerprints printed in {count} issued files, such as {file}, are not in the journal. Its end may have been cut off or written anew; compare it with a backup.</translation>
    </message>
    <message>
        <source>ไม่พบลายนิ้วมือนี้ในสมุดบันทึก ให้หน่วยงานอ่านใหม่ทีละกลุ่ม หากยังไม่พบ แสดงว่าสมุดบันทึกนี้ไม่ใช่ฉบับที่ใช้ออกผลการพิจารณานั้น</source>
        <translation>This fingerprint is not in the journal. Let the office read it again group by group; if it is still not found, this journal is not the one behind that return.</translation>
    </message>
    <message>
        <source>ไม่พบแฟ้ม {file} อาจถูกย้าย เปลี่ยนชื่อ หรือลบไปแล้ว ให้เลือกแฟ้มใหม่ หรือกู้คืนจากแฟ้มสำรอง</source>
        <translation>{file} was not found; it may have been moved, renamed or deleted. Choose the file again, or restore a backup.</translation>
    </message>
    <message>
        <source>ไม่พบแฟ้มของฉบับนี้ในคลังแฟ้มที่รับไว้</source>
        <translation>The file of this revision is not in the vault</translation>
    </message>
    <message>
        <source>ไม่พบแฟ้มนี้ในคลังแฟ้มที่รับไว้ ให้รับแฟ้มเข้าใหม่อีกครั้ง</source>
        <translation>This file is not in the vault of received files. Receive it again.</translation>
    </message>
    <message>
        <source>ไม่พบโครงการรหัส {project} ของ {office} ในฉบับที่รวมแล้ว</source>
        <translation>Project {project} of {office} is not in the applied revision.</translation>
    </message>
    <message>
        <source>ไม่พบไฟล์นี้ กรุณาตรวจชื่อไฟล์และโฟลเดอร์</source>
        <translation>This file was not found. Check the file name and folder.</translation>
    </message>
    <message>
        <source>ไม่มี</source>
        <translation>None</translation>
    </message>
    <message>
        <source>ไม่มีจำนวนเงิน จำนวน หรือราคา จึงไม่ใช่รายการ</source>
        <translation>No amount, quantity or price, so it is not an item</translation>
    </message>
    <message>
        <source>ไม่มีชื่อโครงการ รวมไว้ใน “รายการที่ยังไม่ระบุโครงการ” {count} แถว</source>
        <translation>No project name; put under “Items without a project”. Rows: {count}</translation>
    </message>
    <message>
        <source>ไม่มีช่องที่จับคู่ไว้ในแถวนี้</source>
        <translation>No mapped cell in this row</translation>
    </message>
    <message>
        <source>ไม่มีรหัสกลุ่มจังหวัด “{typed}” ในบัญชีรหัส โปรดใช้รหัส PC01 ถึง PC18</source>
        <translation>There is no cluster code “{typed}” in the code list. Use a code from PC01 to PC18.</translation>
    </message>
    <message>
        <source>ไม่มีรหัสจังหวัด “{typed}” ในบัญชีรหัส โปรดใช้รหัสจังหวัดสองหลักของกรมการปกครอง เช่น 50 คือเชียงใหม่</source>
        <translation>There is no province code “{typed}” in the code list. Use the two-digit province code of the Department of Provincial Administration, e.g. 50 for Chiang Mai.</translation>
    </message>
    <message>
        <source>ไม่มีรหัสหน่วยงาน “{typed}” ในทะเบียนหน่วยงาน โปรดเลือกจากรายการ เช่น PIO50 คือ สอจ.เชียงใหม่</source>
        <translation>There is no office code “{typed}” in the office register. Choose from the list, e.g. PIO50 for the Chiang Mai provincial industry office.</translation>
    </message>
    <message>
        <source>ไม่มีรหัสหมวดงบประมาณ “{typed}” ในบัญชีรหัส โปรดเลือกจากรายการ</source>
        <translation>There is no budget category code “{typed}” in the code list. Choose from the list.</translation>
    </message>
    <message>
        <source>ไม่มีรหัสแผนหรือนโยบาย “{typed}” ในบัญชีความเชื่อมโยง โปรดเลือกจากรายการ</source>
        <translation>There is no plan or policy code “{typed}” in the list of plan links. Choose from the list.</translation>
    </message>
    <message>
        <source>ไม่มีรายงานชนิด {kind} ให้เลือกจาก {kinds}</source>
        <translation>There is no report kind {kind}. Choose from {kinds}.</translation>
    </message>
    <message>
        <source>ไม่มีหน่วยนับ เติมหน่วยเป็น “รายการ” {count} รายการ</source>
        <translation>No unit; filled in as “Item”. Budget lines: {count}</translation>
    </message>
    <message>
        <source>ไม่มีแผนย่อย {parent} ทั้งในไฟล์และในบัญชี จึงวางไว้ใต้ {above} โดยตรง</source>
        <translation>The sub-plan {parent} is neither in the file nor in the list, so it is placed directly under {above}</translation>
    </message>
    <message>
        <source>ไม่ระบุจังหวัด</source>
        <translation>No province</translation>
    </message>
    <message>
        <source>ไม่ระบุหน่วยงาน</source>
        <translation>No office</translation>
    </message>
    <message>
        <source>ไม่ระบุหมวดรายจ่าย</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>ไม่ระบุเดือน</source>
        <translation>No month</translation>
    </message>
    <message>
        <source>ไม่ระบุแหล่งเงิน</source>
        <translation>No source</translation>
    </message>
    <message>
        <source>ไม่รู้จักชั้นวงเงิน {layer} กรุณาเลือกจากคอลัมน์ในตาราง</source>
        <translation>Unknown amount layer {layer}. Please choose a column of the table</translation>
    </message>
    <message>
        <source>ไม่รู้จักผลการพิจารณา {decision} กรุณาเลือกผลจากรายการ</source>
        <translation>Unknown decision {decision}. Choose one from the list.</translation>
    </message>
    <message>
        <source>ไม่รู้จักรหัสหน่วยงาน {office} กรุณาตรวจรหัสหน่วยงานในแฟ้ม</source>
        <translation>Unknown office code {office}. Check the office code in the file.</translation>
    </message>
    <message>
        <source>ไม่รู้จักรหัสหน่วยงาน {office} กรุณาเลือกจากรายการ หรือเพิ่มหน่วยงานใหม่ก่อน</source>
        <translation>Office code {office} is not known. Please choose from the list, or add the new office first</translation>
    </message>
    <message>
        <source>ไม่รู้จักเดือน “{month}” โปรดพิมพ์วันก่อนเดือน เช่น 25/10/2563 หรือ 25 ต.ค. 2563</source>
        <translation>Unknown month “{month}”. Type the day before the month, e.g. 25/10/2563 or 25 Oct 2563.</translation>
    </message>
    <message>
        <source>ไม่รู้จักแฟ้มชนิด “{kind}” กรุณาปรับรุ่นโปรแกรมแล้วตรวจใหม่</source>
        <translation>Unknown kind of file “{kind}”. Update the program and check again.</translation>
    </message>
    <message>
        <source>ไม่อยู่ในกรอบแผนของชุดแผนปัจจุบัน</source>
        <translation>Not in the plan frame of the current kit</translation>
    </message>
    <message>
        <source>ไม่เกิน {most}</source>
        <translation>at most {most}</translation>
    </message>
    <message>
        <source>ไม่ใช่ตัวเลข เก็บไว้เป็นค่าเป้าหมายแบบข้อความ</source>
        <translation>Not a number; kept as a text target</translation>
    </message>
    <message>
        <source>ไม่ได้พักรับฉบับใหม่ของ {office} อยู่</source>
        <translation>Newer revisions of {office} are not held</translation>
    </message>
    <message>
        <source>ไม่ได้เชื่อมโยง</source>
        <translation>Not linked</translation>
    </message>
    <message>
        <source>“{email}” ไม่เป็นรูปแบบอีเมล</source>
        <translation>“{email}” is not a valid e-mail address.</translation>
    </message>
    <message>
        <source>“{found}” น่าจะเป็น “{meant}” ที่สูญเสียสระหรือวรรณยุกต์ โปรดตรวจและพิมพ์ใหม่</source>
        <translation>“{found}” is probably “{meant}” with a vowel or tone mark lost. Check and retype it.</translation>
    </message>
    <message>
        <source>“{line}” อยู่ในรายการที่พิมพ์ “{pool}” แล้ว กรุณานำออกจากรายการนั้นก่อน</source>
        <translation>“{line}” feeds the printed line “{pool}” already. Please take it out of that one first</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>“{name}” เป็นชื่อแผนทั้งฉบับ ไม่ใช่ด้าน ประเด็น หรือเป้าหมาย</source>
        <translation>“{name}” is the name of a whole plan, not a strategy, issue or goal.</translation>
    </message>
    <message>
        <source>“{name}” ในกรอบแผนไม่ใช่ระดับแผนงาน</source>
        <translation>“{name}” in the plan frame is not a programme.</translation>
    </message>
    <message>
        <source>“{text}” คล้ายเลขลำดับวันที่ของตารางคำนวณ หมายถึงวันที่ {proposal} ใช่หรือไม่</source>
        <translation>“{text}” looks like a spreadsheet&apos;s date number. Does it mean {proposal}?</translation>
    </message>
    <message>
        <source>“{text}” จับคู่กับ {shown} เพราะมีชื่อตรงกันเพียงรายการเดียว</source>
        <translation>“{text}” matched to {shown}, because only one name agrees</translation>
    </message>
    <message>
        <source>“{text}” ตรงกับหลายรายการ ({choices}) โปรดเลือกหนึ่งรายการ</source>
        <translation>“{text}” matches several entries ({choices}). Choose one.</translation>
    </message>
    <message>
        <source>“{text}” มีคำขยายตัวเลข ระบบจะเก็บเฉพาะค่า {value} ใช่หรือไม่</source>
        <translation>“{text}” has words around the number. Keep only the value {value}?</translation>
    </message>
    <message>
        <source>“{text}” มีตัวคูณ {count} ตัว โปรแกรมรับได้ {most} ตัว ให้รวมบางตัวเข้าด้วยกัน</source>
        <translation>“{text}” has {count} factors; the program takes {most}. Put some of them together.</translation>
    </message>
    <message>
        <source>“{text}” มีตัวเลขมากกว่าหนึ่งจำนวน โปรดแยกกรอกทีละช่อง</source>
        <translation>“{text}” contains more than one number. Enter them in separate fields.</translation>
    </message>
    <message>
        <source>“{text}” มีรหัสของ {shown} แต่ชื่อไม่ตรงกัน หมายถึงรายการนี้ใช่หรือไม่</source>
        <translation>“{text}” has the code of {shown}, but the name differs. Is this the entry that was meant?</translation>
    </message>
    <message>
        <source>“{text}” มีรายการย่อยเพียงรายการเดียวคือ {shown}</source>
        <translation>“{text}” has only one entry below it, {shown}</translation>
    </message>
    <message>
        <source>“{text}” ยังไม่ครบวัน เดือน ปี โปรดพิมพ์ให้ครบ เช่น 1/10/2563</source>
        <translation>“{text}” lacks a day, month or year. Type the full date, e.g. 1/10/2563.</translation>
    </message>
    <message>
        <source>“{text}” ละเอียดกว่าหนึ่งสตางค์ โปรดปัดให้เหลือทศนิยมไม่เกินสองตำแหน่ง</source>
        <translation>“{text}” is finer than one satang. Round it to at most two decimal places.</translation>
    </message>
    <message>
        <source>“{text}” หมายถึง {value} บาท ใช่หรือไม่</source>
        <translation>Does “{text}” mean {value} baht?</translation>
    </message>
    <message>
        <source>“{text}” หมายถึงปีงบประมาณ พ.ศ. {proposal} ใช่หรือไม่</source>
        <translation>Does “{text}” mean fiscal year B.E. {proposal}?</translation>
    </message>
    <message>
        <source>“{text}” หมายถึงเลือกรายการนี้ใช่หรือไม่</source>
        <translation>Does “{text}” mean that this is ticked?</translation>
    </message>
    <message>
        <source>“{text}” หมายถึงไม่มีค่า</source>
        <translation>“{text}” means no value</translation>
    </message>
    <message>
        <source>“{text}” อยู่ในวงเล็บ หมายถึงค่าติดลบ {value} ใช่หรือไม่ (ในตารางงบประมาณ วงเล็บหมายถึงผลที่ทำได้)</source>
        <translation>“{text}” is in brackets. Does it mean the negative value {value}? (In budget tables, brackets mean achieved results.)</translation>
    </message>
    <message>
        <source>“{text}” อยู่ในวงเล็บ หมายถึงผลที่ทำได้ {value} ใช่หรือไม่ (ถ้าหมายถึงค่าติดลบ โปรดพิมพ์เครื่องหมายลบ)</source>
        <translation>“{text}” is in brackets. Does it mean the achieved result {value}? (If it is negative, type a minus sign.)</translation>
    </message>
    <message>
        <source>“{text}” อ่านเป็นจำนวนไม่ได้ ให้พิมพ์ตัวเลขและหน่วย คั่นด้วย x เช่น 3 คน x 5 วัน x 2 ครั้ง</source>
        <translation>“{text}” cannot be read as a quantity. Type number and unit parted by x, such as 3 people x 5 days x 2 times.</translation>
    </message>
    <message>
        <source>“{text}” เป็นช่วงค่า ช่องนี้รับค่าเดียว โปรดกรอกค่าเป้าหมายเพียงค่าเดียว</source>
        <translation>“{text}” is a range, but this field takes one value. Enter a single target.</translation>
    </message>
    <message>
        <source>“{text}” เป็นวันที่ ไม่ใช่ตัวเลข โปรดกรอกเฉพาะตัวเลข</source>
        <translation>“{text}” is a date, not a number. Enter only a number.</translation>
    </message>
    <message>
        <source>“{text}” เป็นหัวข้อกลุ่ม {shown} ไม่พบหมวดย่อยที่ตรงกัน โปรดเลือกหมวดรายจ่ายเอง</source>
        <translation>“{text}” is the group heading {shown}, and no category below it matches. Choose the expense category yourself.</translation>
    </message>
    <message>
        <source>“{text}” เป็นเลขยกกำลังแบบโปรแกรมตารางคำนวณ โปรดพิมพ์ตัวเลขเต็ม</source>
        <translation>“{text}” is in a spreadsheet&apos;s exponent notation. Type the full number.</translation>
    </message>
    <message>
        <source>“{text}” ใช้จุดและจุลภาคสลับกัน โปรดใช้จุลภาคคั่นหลักพันและจุดคั่นทศนิยม เช่น 1,234.50</source>
        <translation>“{text}” has its points and commas mixed up. Use commas for thousands and a point for decimals, e.g. 1,234.50.</translation>
    </message>
    <message>
        <source>“{text}” ในช่องผลงานหมายถึงศูนย์หรือยังไม่มีผล ถ้าหมายถึงศูนย์โปรดยืนยัน</source>
        <translation>Does “{text}” in a result mean zero or no result yet? If zero, please confirm.</translation>
    </message>
    <message>
        <source>“{text}” ไม่ใช่จำนวนเต็ม ช่องนี้รับเฉพาะจำนวนเต็ม</source>
        <translation>“{text}” is not a whole number; this field takes only whole numbers.</translation>
    </message>
    <message>
        <source>“{text}” ไม่ใช่ตัวเลข โปรดกรอกเป็นตัวเลข หรือเว้นว่างถ้าไม่มีค่า</source>
        <translation>“{text}” is not a number. Enter a number, or leave it empty if there is no value.</translation>
    </message>
    <message>
        <source>“{text}” ไม่ใช่ปีงบประมาณ โปรดพิมพ์ปี พ.ศ. สี่หลัก เช่น 2563</source>
        <translation>“{text}” is not a fiscal year. Type a four-digit B.E. year, e.g. 2563.</translation>
    </message>
    <message>
        <source>“{text}” ไม่ใช่รหัส</source>
        <translation>“{text}” is no code</translation>
    </message>
    <message>
        <source>“{text}” ไม่ใช่วันที่ โปรดพิมพ์วัน เดือน ปี พ.ศ. เช่น 1/10/2563 หรือ 1 ต.ค. 2563</source>
        <translation>“{text}” is not a date. Type day, month and B.E. year, e.g. 1/10/2563 or 1 Oct 2563.</translation>
    </message>
    <message>
        <source>“{text}” ไม่ใช่วันเวลาที่โปรแกรมบันทึก</source>
        <translation>“{text}” is not a date and time recorded by the program.</translation>
    </message>
    <message>
        <source>“{text}” ไม่ใช่เครื่องหมายเลือก โปรดใส่ ✓ หรือเว้นว่าง</source>
        <translation>“{text}” is not a tick. Enter ✓ or leave it empty.</translation>
    </message>
    <message>
        <source>“{typed}” ไม่ใช่ลายนิ้วมือ ลายนิ้วมือมีแต่เลข 0-9 และอักษร A-F กรุณาอ่านใหม่</source>
        <translation>“{typed}” is no fingerprint. Fingerprints hold only digits 0-9 and letters A-F; please read it again.</translation>
    </message>
    <message>
        <source>“{unit}” ไม่ใช่หน่วยเงิน ช่องนี้รับจำนวนเงินเป็นบาท โปรดกรอกเฉพาะจำนวนเงิน</source>
        <translation>“{unit}” is not a unit of money; this field takes amounts in baht. Enter only the amount.</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>ตามลำดับการกรอก eMENSCR</source>
        <translation>In the order of eMENSCR</translation>
    </message>
    <message>
        <source>แบบ จ.1-1</source>
        <translation>Form Jor 1-1</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
</context>
<context>
    <name>pins</name>
    <message>
        <source>ส่วนกลาง (ตอบแล้ว): {words}</source>
        <translation>Centre (answered): {words}</translation>
    </message>
    <message>
        <source>ส่วนกลาง (ยังไม่ตอบ): {words}</source>
        <translation>Centre (open): {words}</translation>
    </message>
    <message>
        <source>เสนอ {value}</source>
        <translation>proposes {value}</translation>
    </message>
</context>
</TS>
